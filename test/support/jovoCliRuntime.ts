// Imported before @jovotech/platform-alexa: without this, the package leaves out its part for the CLI.
process.env.JOVO_CLI_RUNTIME = '1';
