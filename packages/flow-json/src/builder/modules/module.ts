import type { Flow } from '../../flow/flow.ts';
import type { Shape } from './module-shape.ts';

declare const INPUT: unique symbol;
declare const OUTPUT: unique symbol;

/** A flow module: a part that several flows share, with what it takes and gives. */
export interface FlowModule<Input extends Shape = Shape, Result extends string = string, Output extends Shape = Shape> {
  readonly name: string;
  /** Empty where none was given. */
  readonly description: string;
  readonly content: Flow;
  /** The contract, as the `Settings` text of the module resource. */
  readonly settings: string;
  readonly results: readonly Result[];
  /** How flows name it: a reference by name, or a literal ARN. */
  readonly resource: string;
  readonly [INPUT]?: Input;
  readonly [OUTPUT]?: Output;
}
