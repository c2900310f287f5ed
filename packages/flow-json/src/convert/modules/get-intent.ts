import { action, errorArm } from '../action-parts.ts';
import type { Became } from '../became.ts';
import type { Block } from '../block.ts';
import { mapOf } from '../maps.ts';
import { comparison } from '../operators.ts';
import { questionOf } from '../prompts.ts';
import { textAt } from '../values.ts';
import type { JsonObject } from '../../json.ts';

/** Names of the parameters that only a bot has. */
export const BOT_PARAMETERS = ['BotName', 'BotAlias', 'BotRegion', 'BotAliasArn', 'Parameter'] as const;

/** Asks for something that a Lex bot understands; the intent chooses the branch. */
export function getIntent(block: Block): Became {
  const bot = botOf(block);
  if (bot === undefined) return { notCarried: 'It names no bot.' };
  const noMatch = errorArm(block, 'NoMatchingCondition', 'NoMatch', 'Error');
  const attributes = mapOf(block, 'Parameter');
  return [
    action(
      block.identifier,
      'ConnectParticipantWithLexBot',
      { ...questionOf(block), ...bot, ...(attributes === undefined ? {} : { LexSessionAttributes: attributes }) },
      {
        NextAction: noMatch.NextAction,
        Errors: [noMatch, errorArm(block, 'NoMatchingError', 'Error', 'NoMatch')],
        Conditions: block
          .evaluations()
          .flatMap((evaluation) => comparison(block, evaluation) ?? [])
          .filter(({ Condition: { Operator, Operands } }) => {
            if (Operator !== 'Equals')
              block.note(`Its branch on ${Operands.join()} was left out; intents are equal or not.`);
            return Operator === 'Equals';
          }),
      },
    ),
  ];
}

function botOf(block: Block): JsonObject | undefined {
  const [name, alias] = [textAt(block, 'BotName'), textAt(block, 'BotAlias')];
  const arn = textAt(block, 'BotAliasArn') ?? (alias?.startsWith('arn:') === true ? alias : undefined);
  if (arn !== undefined) return { LexV2Bot: { AliasArn: arn } };
  if (name === undefined) return undefined;
  return { LexBot: { Name: name, Region: regionOf(block), Alias: aliasOf(block, alias) } };
}

/** Exports that were stripped of their account have an empty region; bots usually lie in the instance's own. */
function regionOf(block: Block): string {
  const region = textAt(block, 'BotRegion');
  if (region === undefined)
    block.note("The export names no region for the bot; $.AwsRegion, the instance's own, stands there.");
  return region ?? '$.AwsRegion';
}

function aliasOf(block: Block, alias: string | undefined): string {
  if (alias === undefined) block.note('The export names no alias of the bot; $LATEST stands there.');
  return alias ?? '$LATEST';
}
