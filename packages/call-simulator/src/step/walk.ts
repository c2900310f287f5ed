import { definitionOf, type Action, type Flow } from '@warmline/flow-json';
import { fail, refuse, type Going, type Move, type Visit } from '../blocks/block.ts';
import { blockOf, BLOCKS } from '../blocks/registry.ts';
import { ImpossibleStateError } from '../errors.ts';
import type { TraceEvent } from '../trace/trace.ts';
import type { CallEvent } from './call-event.ts';
import type { CallState } from './call-state.ts';
import type { Effect } from './effect.ts';
import { findBranch } from './find-branch.ts';
import type { Refusal } from './refusal.ts';

/** Blocks that may follow each other without time passing: a Loop of 100 turns through 50 blocks is still let through. */
export const BLOCKS_AT_REST = 5000;

/** The longest call that is played, an hour in milliseconds: a scripted caller never loses patience with a menu. */
export const LONGEST_CALL_MILLISECONDS = 3_600_000;

/** Where a call is, what its block wants next, and what the trace is to know of how it got there. */
export interface Position {
  readonly state: CallState;
  readonly move: Move;
  readonly records: readonly TraceEvent[];
}

/** The moves of a call through one flow: into a block, on in it, and out by a branch. Pure. */
export interface Walk {
  readonly arrive: (state: CallState, identifier: string) => Position;
  readonly resume: (state: CallState, event: CallEvent) => Position;
  readonly leave: (state: CallState, move: Going) => Position;
  readonly giveUp: (state: CallState, refusal: Refusal) => readonly Effect[];
}

/** Makes the moves of a flow. */
export function createWalk(flow: Flow): Walk {
  const actions = new Map(flow.Actions.map((action) => [action.Identifier, action]));
  const current = ({ block }: CallState): Action | undefined => (block === null ? undefined : actions.get(block));
  return { arrive, resume, leave, giveUp };

  function arrive(state: CallState, identifier: string): Position {
    const action = actions.get(identifier);
    if (action === undefined) return nowhere(state, identifier);
    const inside: CallState = { ...state, block: identifier, blocksAtRest: state.blocksAtRest + 1 };
    const { at } = state;
    const entered: TraceEvent = { type: 'entered', at, block: identifier, blockType: action.Type };
    return { state: inside, move: enter(inside, action), records: [entered] };
  }

  function resume(state: CallState, event: CallEvent): Position {
    const action = current(state);
    const move = action && blockOf(action.Type)?.resume?.(visit(state, action), event);
    if (!move) throw new ImpossibleStateError(`The event "${event.type}" reached block "${state.block ?? 'none'}"`);
    return { state, move, records: [] };
  }

  function leave(state: CallState, { way, limit }: Going): Position {
    const action = current(state);
    if (action === undefined) throw new ImpossibleStateError('A call left a block that is not there');
    const { at } = state;
    const block = action.Identifier;
    const hit: TraceEvent[] = limit === undefined ? [] : [{ type: 'limit', at, block, ...limit }];
    const found = findBranch(action, way);
    if ('refusal' in found) return { state, move: refuse(found.refusal.reason, found.refusal.message), records: hit };
    const { kind, name, path, target } = found.branch;
    const branched: TraceEvent = { type: 'branched', at, block, kind, branch: name, path, to: target };
    const { records, ...position } = arrive(state, target);
    return { ...position, records: [...hit, branched, ...records] };
  }

  function giveUp(state: CallState, { reason, message }: Refusal): readonly Effect[] {
    const { at, block } = state;
    const blockType = current(state)?.Type ?? null;
    return [
      { type: 'record', event: { type: 'refused', at, block, blockType, reason, message } },
      { type: 'end', outcome: 'refused' },
    ];
  }
}

function nowhere(state: CallState, identifier: string): Position {
  const from = state.block === null ? 'The flow starts at' : `The block "${state.block}" leads to`;
  const move = refuse('missing-action', `${from} "${identifier}", and the flow has no such block.`);
  return { state, move, records: [] };
}

function enter(state: CallState, action: Action): Move {
  const block = blockOf(action.Type);
  if (block === undefined) {
    const known = Object.keys(BLOCKS).join(', ');
    return refuse('unknown-block-type', `"${action.Identifier}" is a ${action.Type}; the simulator plays ${known}.`);
  }
  if (state.blocksAtRest > BLOCKS_AT_REST) {
    return refuse(
      'silent-loop',
      `The call passed ${BLOCKS_AT_REST} blocks and no time went by: the flow goes in circles.`,
    );
  }
  if (state.at > LONGEST_CALL_MILLISECONDS) {
    return refuse('endless-call', `The call is still going on after ${LONGEST_CALL_MILLISECONDS / 1000} s.`);
  }
  const { Channel } = state.contact;
  const channels: readonly string[] = definitionOf(action.Type)?.channels ?? [];
  return channels.includes(Channel) ? block.enter(visit(state, action)) : fail('NoMatchingError');
}

function visit(state: CallState, action: Action): Visit {
  return { state, action, parameters: action.Parameters ?? {} };
}
