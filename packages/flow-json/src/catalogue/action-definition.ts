/** What the flow language says of one action type, as data. Rules, builder and simulator read it; nobody repeats it. */
export interface ActionDefinition {
  readonly type: string;
  /** The block's name in the console. */
  readonly block: string;
  readonly category: ActionCategory;
  /** Terminal actions end the flow and carry no transitions. */
  readonly terminal: boolean;
  /** The service takes the type without `NextAction`. Default: false, every type that is not terminal needs one. */
  readonly nextActionOptional?: true;
  /**
   * Keyed by path below `Parameters`: `Media.Uri` for a member, `Messages[].Text` for a member of each entry of a list,
   * `EventHooks.*` for each entry of a map.
   */
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  /** Nobody has published the names of the parameters, so they are not judged. Default: false. */
  readonly parametersUnpublished?: true;
  /** Sets of parameters that exclude or need each other. */
  readonly choices?: readonly ParameterChoice[];
  /** Absent: the type takes no conditions. */
  readonly conditions?: ConditionRules;
  /** Every error type that the type takes. */
  readonly errors: Readonly<Record<string, ErrorRule>>;
  readonly channels: readonly Channel[];
  /** Flow types in which the service takes the action; `all` is every type but CAMPAIGN, and modules. */
  readonly flowTypes: 'all' | readonly FlowType[];
  /** Flow types in which the console offers the block although no page lists them (flow-language 6.2). */
  readonly consoleFlowTypes?: readonly FlowType[];
  /** Flow types in which some page allows it and another does not (flow-language 4.2, 7). Default: none. */
  readonly disputedFlowTypes?: 'all' | readonly FlowType[];
}

export type ActionCategory = 'contact' | 'participant' | 'flow-control' | 'interaction' | 'campaign';

export interface ParameterDefinition {
  readonly type: 'string' | 'object' | 'array' | 'map' | 'number';
  readonly required?: true | ParameterTest;
  /** Where a JSONPath may stand: nowhere, as the whole value, or anywhere in the text. Default: nowhere. */
  readonly dynamic?: 'whole' | 'anywhere' | 'always';
  readonly format?: ParameterFormat;
  /** The only texts it takes; for a list, its only members. */
  readonly values?: readonly string[];
  /** The only keys that a map takes. */
  readonly keys?: readonly string[];
  /** Inclusive bounds: of the number for integers and numbers, of the length for other texts, of the count for lists and maps. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** More than the maximum is not known to be refused: it is an assumption, or published flows have more. Default: false. */
  readonly maximumDoubtful?: true;
  /** Texts that it is known not to take, where it takes any other. */
  readonly refused?: readonly string[];
  /** A map whose values keep their JSON types, all of them or those below the first level. Default: every scalar is a text. */
  readonly keepsTypes?: 'all' | 'nested';
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
  | 'bot'
  | 'view'
  | 'assistant'
  | 'e164'
  | 'arn';

/** How many of some parameters may be given together. */
export interface ParameterChoice {
  /** The list whose entries each make the choice. Default: the choice is among parameters of the action. */
  readonly each?: string;
  readonly parameters: readonly string[];
  /** `together`: all of them or none. */
  readonly least: 0 | 1 | 'together';
  /** Default: any number. */
  readonly most?: 1;
  /** Only where this holds, the choice is to be made. Default: always. */
  readonly when?: ParameterTest;
  /** Where this holds, none may be given. Default: never. */
  readonly unless?: ParameterTest;
}

export interface ConditionRules {
  readonly operators: readonly string[];
  /** Operands that must each have a branch. */
  readonly required: readonly string[];
  /** Operands that must have a branch in some modes. */
  readonly requiredWhen?: readonly { readonly test: ParameterTest; readonly operand: string }[];
  /** Fewest conditions. Default: none. */
  readonly minimum?: number;
  /** The only operands there are; absent where operands are free. */
  readonly operands?: readonly string[];
  /** The only operands there are, by the value of a parameter. */
  readonly operandsBy?: { readonly path: string; readonly operands: Readonly<Record<string, readonly string[]>> };
  /** Parameters whose members (of a list) or keys (of a map) must each have a branch. */
  readonly namedBy?: readonly string[];
  /** The mode in which conditions are taken at all. Default: every mode. */
  readonly takenWhen?: ParameterTest;
}

/** Must an error branch be there? `refused` ones are taken by the type in another mode only. */
export type ErrorRule =
  | 'required'
  | 'optional'
  | {
      readonly requiredWhen: ParameterTest;
      readonly otherwise: 'optional' | 'refused';
      /** Flow types in which the service refuses it in that mode too. Default: none. */
      readonly refusedIn?: readonly FlowType[];
    };

/**
 * True where the parameter at `path` equals `equals` or one of them, or, a list, has the member `includes`, or is not there (`absent`), or,
 * without all of them, is there.
 */
export interface ParameterTest {
  readonly path: string;
  readonly equals?: string | readonly string[];
  readonly includes?: string;
  readonly absent?: true;
  /** Where this holds, the test does not. Default: nothing. */
  readonly unless?: ParameterTest;
}

export type Channel = 'VOICE' | 'CHAT' | 'TASK' | 'EMAIL' | 'SMS';

/** The types of flows (API CreateContactFlow), and modules, which are a resource of their own. */
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
  | 'CAMPAIGN'
  | 'MODULE';
