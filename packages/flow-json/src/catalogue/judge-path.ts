import type { ParameterDefinition } from './action-definition.ts';
import type { ValueProblem } from './value-problem.ts';

/** Is the text a JSONPath, or does it begin with one? */
export function isJsonPath(text: string): boolean {
  return text.startsWith('$.') || text.startsWith('$[');
}

/** Judges a text that a JSONPath stands in, by where its parameter takes one; undefined where there is none, or it may stand. */
export function pathProblem(text: string, { dynamic }: ParameterDefinition): ValueProblem | undefined {
  if (dynamic === 'anywhere' || !holdsJsonPath(text)) return undefined;
  if (dynamic === undefined) {
    return { problem: `is "${text}", where no JSONPath may stand`, hint: 'Give the value itself.' };
  }
  if (isJsonPath(text)) return dynamic === 'always' ? rootProblem(text) : undefined;
  return { problem: `is "${text}", a JSONPath in other text`, hint: 'Give a value, or one JSONPath and nothing else.' };
}

/** Does a JSONPath stand anywhere in the text? */
export function holdsJsonPath(text: string): boolean {
  return text.includes('$') && EMBEDDED.test(text);
}

const EMBEDDED = /\$(?:\.[A-Za-z]|\[['"])/;

/** Namespaces that hold values and are none (flow-language 5.2): a comparison with one of them is refused. */
const NAMESPACES = [
  'AdditionalEmailRecipients',
  'Agent',
  'Attributes',
  'Capabilities',
  'Case',
  'Customer',
  'CustomerEndpoint',
  'DataTableList',
  'DataTables',
  'DeliveryReceipts',
  'Email',
  'External',
  'FlowAttributes',
  'LambdaInvocation',
  'Lex',
  'Loop',
  'Media',
  'MediaStreams',
  'Metrics',
  'Modules',
  'OutboundCommunication',
  'Queue',
  'References',
  'SegmentAttributes',
  'SystemEndpoint',
  'Task',
  'Views',
  'Wisdom',
];

const BARE_ROOT = new RegExp(String.raw`^\$(?:\.|\[['"])(?:${NAMESPACES.join('|')})(?:['"]\])?$`);

function rootProblem(path: string): ValueProblem | undefined {
  if (!BARE_ROOT.test(path)) return undefined;
  return {
    problem: `is "${path}", which is no value`,
    hint: `Name a value in it, for example "${path}.state".`,
  };
}
