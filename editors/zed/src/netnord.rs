//! Starts `netnord lsp` for Zed, with the settings under `lsp.netnord` of Zed's `settings.json`.

use zed_extension_api::settings::LspSettings;
use zed_extension_api::{self as zed, serde_json, Command, Extension, LanguageServerId, Result, Worktree};

struct Netnord;

impl Extension for Netnord {
    fn new() -> Self {
        Netnord
    }

    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let binary = LspSettings::for_worktree(server.as_ref(), worktree)?.binary;
        let path = binary
            .and_then(|binary| binary.path)
            .or_else(|| worktree.which("netnord"))
            .ok_or("netnord is not on the PATH; install it with: pip install 'netnord[lsp]'")?;
        Ok(Command { command: path, args: vec!["lsp".into()], env: worktree.shell_env() })
    }

    fn language_server_initialization_options(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<serde_json::Value>> {
        Ok(LspSettings::for_worktree(server.as_ref(), worktree)?.initialization_options)
    }
}

zed::register_extension!(Netnord);
