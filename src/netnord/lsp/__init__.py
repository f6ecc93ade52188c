"""A language server: to an editor the findings of `netnord check`; needs the extra `netnord[lsp]`."""
