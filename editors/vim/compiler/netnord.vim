" netnord for Vim 8.2 or later, and for Neovim: put this file into ~/.vim/compiler/ (~/.config/nvim/compiler/).
"   :compiler netnord
"   :make                         checks the file; :copen shows what was found, :cnext goes there
"   :make --source article.txt    holds it against a text of your own

if exists('current_compiler')
  finish
endif
let current_compiler = 'netnord'

CompilerSet makeprg=netnord\ check\ -f\ concise\ $*\ %:p:S
CompilerSet errorformat=%f:%l:%c:\ %m

" netnord counts characters, and Vim counts bytes: "65" in "é 65" begins at character 3, at byte 4.
function! s:CountBytes() abort
  let l:found = getqflist({'items': 0, 'title': 0})
  if l:found.title !~# 'netnord'
    return
  endif
  for l:item in l:found.items
    if l:item.valid && l:item.bufnr
      call bufload(l:item.bufnr)
      let l:line = get(getbufline(l:item.bufnr, l:item.lnum), 0, '')
      let l:item.col = max([0, byteidxcomp(l:line, l:item.col - 1)]) + 1
    endif
  endfor
  call setqflist([], 'r', {'items': l:found.items})
endfunction

augroup netnord
  autocmd!
  autocmd QuickFixCmdPost make call s:CountBytes()
augroup END
