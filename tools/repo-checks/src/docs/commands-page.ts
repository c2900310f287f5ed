import { commandLine } from '@warmline/cli';

/** The page of all commands: what each prints for `--help`. */
export function commandsPage(): string {
  const pages = commandsBelow(commandLine()).map((command) => [
    `## ${nameOf(command)}`,
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

type Command = ReturnType<typeof commandLine>;

/** Every command that does something: of a group, its members. */
function commandsBelow({ commands }: { readonly commands: readonly Command[] }): readonly Command[] {
  return commands.flatMap((command) => (command.commands.length === 0 ? command : commandsBelow(command)));
}

function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
}
