export { failure, type Reply } from './stand-in/reply.ts';
export { startStandIn, type StandIn, type Trouble } from './stand-in/stand-in.ts';
export {
  ACCOUNT,
  connectPolicy,
  functionArn,
  INSTANCE,
  standInState,
  type StandInCode,
  type StandInFunction,
  type StandInRule,
  type StandInState,
} from './stand-in/state.ts';
