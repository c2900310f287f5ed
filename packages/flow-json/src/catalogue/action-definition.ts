/** What the flow language says of one action type, as data. Rules, builder and simulator read it; nobody repeats it. */
export interface ActionDefinition {
  readonly type: string;
  /** The block's name in the console. */
  readonly block: string;
  /** Terminal actions end the flow and carry no transitions. */
  readonly terminal: boolean;
  /** Keyed by path below `Parameters`, for example `Media.Uri`. */
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  /** Sets of top-level parameters of which exactly one must be given, or none where `unless` holds. */
  readonly exactlyOneOf?: readonly { readonly parameters: readonly string[]; readonly unless?: ParameterTest }[];
  /** Absent: the type takes no conditions. */
  readonly conditions?: ConditionRules;
  /** Every error type that the type takes. */
  readonly errors: Readonly<Record<string, ErrorRule>>;
  readonly channels: readonly Channel[];
  /** Flow types in which the service takes the action; `all` is every type but CAMPAIGN, and modules. */
  readonly flowTypes: 'all' | readonly FlowType[];
}

export interface ParameterDefinition {
  readonly type: 'string' | 'object' | 'array' | 'map' | 'number';
  readonly required?: true | ParameterTest;
  /** Where a JSONPath may stand: nowhere, as the whole value, or anywhere in the text. Default: nowhere. */
  readonly dynamic?: 'whole' | 'anywhere' | 'always';
  readonly format?: ParameterFormat;
  readonly values?: readonly string[];
  /** Inclusive bounds: of the number for integers, of the length for other strings. */
  readonly minimum?: number;
  readonly maximum?: number;
}

export type ParameterFormat =
  | 'boolean'
  | 'integer'
  | 'jsonpath'
  | 'lambda'
  | 'queue'
  | 'prompt'
  | 'flow'
  | 'agent'
  | 'hours'
  | 'module'
  | 'e164'
  | 'arn';

export interface ConditionRules {
  readonly operators: readonly string[];
  /** Operands that must each have a branch. */
  readonly required: readonly string[];
  /** Fewest conditions. Default: none. */
  readonly minimum?: number;
  /** The only operands there are; absent where operands are free. */
  readonly operands?: readonly string[];
}

/** Must an error branch be there? `refused` ones are taken by the type in another mode only. */
export type ErrorRule =
  'required' | 'optional' | { readonly requiredWhen: ParameterTest; readonly otherwise: 'optional' | 'refused' };

/** True where the parameter at `path` equals `equals`, or, without `equals`, where it is present. */
export interface ParameterTest {
  readonly path: string;
  readonly equals?: string;
}

export type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL';

export type FlowType =
  | 'CONTACT_FLOW'
  | 'CUSTOMER_QUEUE'
  | 'CUSTOMER_HOLD'
  | 'CUSTOMER_WHISPER'
  | 'OUTBOUND_WHISPER'
  | 'AGENT_HOLD'
  | 'AGENT_WHISPER'
  | 'AGENT_TRANSFER'
  | 'QUEUE_TRANSFER'
  | 'CAMPAIGN';
