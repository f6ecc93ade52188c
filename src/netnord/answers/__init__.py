"""What a store answers: tables of facts and of what follows from them."""
