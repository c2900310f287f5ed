import { hearingOf } from '../silence/hearing.ts';
import { blocksFrom } from '../facts/blocks-from.ts';
import { circlesOf } from '../facts/circles.ts';
import type { Block, Facts } from '../facts/facts.ts';
import { perFacts } from '../facts/per-facts.ts';
import type { Rule } from './rule.ts';

export const endlessCircle: Rule = {
  code: 'WL302',
  name: 'endless-circle',
  severity: 'warning',
  summary: 'From every circle of blocks a way leads out.',
  reason:
    'A call that comes into such a circle ends only when the caller gives up. It is an error where nothing is heard in it. Queue and hold flows go round until an agent comes, guides until the contact ends, and what runs during a Wait until the Wait is over; they are not judged.',
  check: (facts) =>
    isMeantToGoRound(facts)
      ? []
      : circlesOf(facts).flatMap(({ blocks }) => {
          if (blocks.some(mayEnd) || !isClosed(blocks) || blocks.every((block) => runsDuringAWait(facts, block)))
            return [];
          const [first] = blocks.toSorted((one, other) => one.index - other.index);
          if (first === undefined) return [];
          const silent = blocks.every(({ action }) => hearingOf(action.Type) === 'nothing');
          const names = blocks.map(({ action }) => `"${action.Identifier}"`);
          return [
            {
              path: first.path,
              block: first.action.Identifier,
              message: `No way leads out of the circle ${listed(names)}${silent ? ', and nothing is heard in it' : ''}.`,
              hint: 'Put a Loop into it and lead DoneLooping out, or let one of its branches leave.',
              ...(silent ? { severity: 'error' as const } : {}),
            },
          ];
        }),
};

const GO_ROUND: ReadonlySet<string> = new Set(['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD']);

function isMeantToGoRound({ flowType }: Facts): boolean {
  return flowType !== undefined && GO_ROUND.has(flowType);
}

/** Leaves the flow where it succeeds, goes on until something interrupts it, or is of a type that nobody knows. */
function mayEnd({ action, definition }: Block): boolean {
  if (definition === undefined || action.Type === 'MessageParticipantIteratively' || action.Type === 'ShowView')
    return true;
  return hearingOf(action.Type) === 'elsewhere' && action.Type !== 'Wait' && action.Type !== 'InvokeFlowModule';
}

/** Is there no way to the block but through the Continue branch of a Wait, which interrupts what it runs? */
function runsDuringAWait(facts: Facts, block: Block): boolean {
  return !reachedOtherwise(facts).has(block);
}

const reachedOtherwise = perFacts((facts) =>
  blocksFrom(
    facts,
    [facts.flow.StartAction],
    ({ action }, { kind, name }) => !(action.Type === 'Wait' && kind === 'condition' && name === 'Continue'),
  ),
);

function isClosed(blocks: readonly Block[]): boolean {
  const inside = new Set(blocks.map(({ action }) => action.Identifier));
  return blocks.every(({ branches }) => branches.every(({ target }) => inside.has(target)));
}

const MOST_NAMED = 8;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 0 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}
