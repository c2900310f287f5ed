import { actionsPage } from './actions-page.ts';
import { builderPage } from './builder-page.ts';
import { commandsPage } from './commands-page.ts';
import { rulesPage } from './rules-page.ts';

/** Every page that is generated, by its path from the root. */
export const GENERATED_PAGES: Readonly<Record<string, () => string>> = {
  'docs/actions.md': actionsPage,
  'docs/builder.md': builderPage,
  'docs/commands.md': commandsPage,
  'docs/rules.md': rulesPage,
};
