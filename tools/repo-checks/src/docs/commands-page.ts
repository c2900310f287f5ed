import { commandLine } from '@warmline/cli';

/** The page of all commands: what each prints for `--help`. */
export function commandsPage(): string {
  const pages = commandLine().commands.map((command) => [
    `## warmline ${command.name()}`,
    '',
    '```text',
    command.helpInformation().trimEnd(),
    '```',
    '',
  ]);
  return ['# Commands', '', 'Generated from the command line itself by `npm run docs`.', '', ...pages.flat()].join(
    '\n',
  );
}
