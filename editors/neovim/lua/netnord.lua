-- netnord for Neovim 0.7 or later: put this file into ~/.config/nvim/lua/, and into your init.lua
--   require("netnord").setup()
-- or, to hold drafts against a text of your own,
--   require("netnord").setup({ settings = { source = "article.txt", lang = "en" } })

local M = {}

local filetypes = { "markdown", "text", "tex", "rst", "html" }
local roots = { "netnord.toml", "pyproject.toml", ".git" }

-- The folder from which relative paths of the settings start.
local function root_of(buffer)
  local folder = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ":p:h")
  for _, name in ipairs(roots) do
    local found = vim.fn.findfile(name, folder .. ";")
    if found == "" then
      found = vim.fn.finddir(name, folder .. ";")
    end
    if found ~= "" then
      return vim.fn.fnamemodify(found, ":p"):gsub("/$", ""):gsub("/[^/]*$", "")
    end
  end
  return folder
end

local clients = {}

local function attach(buffer, options)
  local config = {
    name = "netnord",
    cmd = options.cmd or { "netnord", "lsp" },
    root_dir = options.root or root_of(buffer),
    init_options = options.settings,
    on_attach = function(client, attached)
      vim.api.nvim_buf_set_option(attached, "omnifunc", "v:lua.vim.lsp.omnifunc") -- CTRL-X CTRL-O
      if options.on_attach then
        options.on_attach(client, attached)
      end
    end,
  }
  if vim.lsp.start then -- Neovim 0.8, which shares a client among the drafts of a folder
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  local client = clients[config.root_dir]
  if not client or vim.lsp.client_is_stopped(client) then
    client = vim.lsp.start_client(config)
    clients[config.root_dir] = client
  end
  if client then
    vim.lsp.buf_attach_client(buffer, client)
  end
end

-- options: settings (what netnord is told), filetypes, root, cmd, on_attach; all of them optional.
function M.setup(options)
  options = options or {}
  vim.api.nvim_create_autocmd("FileType", {
    group = vim.api.nvim_create_augroup("netnord", {}),
    pattern = options.filetypes or filetypes,
    callback = function(args)
      attach(args.buf, options)
    end,
  })
end

return M
