import { branchesOf } from '../flow/branches.ts';
import type { Action } from '../flow/flow.ts';
import { JOB_SECONDS } from './winding-flow.fixture.ts';

/** All that a call remembers between two blocks. */
export interface State {
  readonly at: string;
  /** Turns that each loop has taken. */
  readonly turns: Readonly<Record<string, number>>;
  /** For how long the function still runs that was started. */
  readonly job: number;
  /** The Wait whose Continue branch runs, for how long it has, and the turns that loops had taken before. */
  readonly wait?: {
    readonly block: string;
    readonly elapsed: number;
    readonly turns: Readonly<Record<string, number>>;
  };
}

/** One thing that a block may do: silence, then perhaps sound, then the next block. */
export interface Move {
  /** Absent where the contact leaves. */
  readonly target?: string;
  readonly before: number;
  readonly sound?: { readonly lasts: number; readonly within: number; readonly after: number };
  readonly turns?: State['turns'];
  readonly job?: number;
  readonly wait?: State['wait'];
}

/** Everything that a block of `windingFlow` may do; what takes time may take none, or all it may. */
export function movesOf(state: State, block: Action, loosely: boolean): readonly Move[] {
  const { Identifier, Type, Parameters = {} } = block;
  const branches = branchesOf(block);
  const quietly = (seconds: number, targets = branches): readonly Move[] =>
    targets.flatMap(({ target }) => [...new Set([0, seconds])].map((before) => ({ target, before })));
  switch (Type) {
    case 'InvokeLambdaFunction':
      return Parameters['InvocationType'] === 'ASYNCHRONOUS'
        ? branches.map(({ target }) => ({ target, before: 0, job: JOB_SECONDS }))
        : quietly(Number(Parameters['InvocationTimeLimitSeconds']));
    case 'Wait':
      return Parameters['ContinueExecution'] === undefined
        ? quietly(Number(Parameters['TimeLimitSeconds']))
        : [
            ...branches
              .filter(({ name }) => name === 'Continue')
              .map(({ target }) => ({
                target,
                before: 0,
                wait: { block: Identifier, elapsed: 0, turns: state.turns },
              })),
            ...quietly(
              0,
              branches.filter(({ name }) => name !== 'Continue'),
            ),
          ];
    case 'Loop': {
      const taken = state.turns[Identifier] ?? 0;
      const count = Number(Parameters['LoopCount']);
      const most = loosely && count > 0 ? count + 1 : count;
      return branches.flatMap(({ name, target }) => {
        if (name === 'ContinueLooping' && taken < most)
          return [{ target, before: 0, turns: { [Identifier]: taken + 1 } }];
        const done = name === 'DoneLooping' && (loosely || taken >= count);
        return done ? [{ target, before: 0, turns: { [Identifier]: 0 } }] : [];
      });
    }
    case 'LoadLambdaFunctionResult':
      return quietly(
        0,
        branches.filter(({ name }) => name !== 'InProgress' || state.job !== 0),
      );
    case 'TransferContactToQueue':
      return [
        { before: 0 },
        ...quietly(
          0,
          branches.filter(({ kind }) => kind === 'error'),
        ),
      ];
    case 'MessageParticipant':
      return branches.map(({ target }) => ({ target, ...promptOf(Parameters['SSML']) }));
    case 'DisconnectParticipant':
      return [{ before: 0 }];
    default:
      return quietly(0);
  }
}

/** The prompts of `windingFlow`: a second of speech, a pause, or pauses around and between two seconds of speech. */
function promptOf(ssml: unknown): Pick<Move, 'before' | 'sound'> {
  if (typeof ssml !== 'string') return { before: 0, sound: { lasts: 1, within: 0, after: 0 } };
  const [before = 0, within = 0, after] = [...ssml.matchAll(/time="(\d)s"/g)].map(([, seconds]) => Number(seconds));
  return after === undefined ? { before } : { before, sound: { lasts: 2 + within, within, after } };
}
