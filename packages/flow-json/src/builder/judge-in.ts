import { refuseOutOfPlace, type FlowPlace } from './place-of-action.ts';
import { refuseBadAction } from './refuse-bad-action.ts';
import type { Statement } from './statement.ts';

/** What a statement has to pass in a flow of that type and those channels; it throws FlowUsageError where it does not. */
export function judgeIn(place: FlowPlace): (statement: Statement) => void {
  return (statement) => {
    refuseOutOfPlace(statement, place);
    refuseBadAction(statement, place.type);
  };
}
