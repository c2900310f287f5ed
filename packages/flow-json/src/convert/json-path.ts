/** A value that is looked up during the call. */
export interface LookedUp {
  readonly path: string;
  /** What is not certain about it, as a sentence; absent where nothing is. */
  readonly doubt?: string;
}

/** The console's words for where values lie, without spaces and capitals, and the keys of those places below `$`. */
const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  userdefined: ['Attributes'],
  external: ['External'],
  agent: ['Agent'],
  customer: ['Customer'],
  customerprofiles: ['Customer'],
  case: ['Case'],
  cases: ['Case'],
  flow: ['FlowAttributes'],
  flowattributes: ['FlowAttributes'],
  lex: ['Lex'],
  'lex.slots': ['Lex', 'Slots'],
  lexslots: ['Lex', 'Slots'],
  'lex.sessionattributes': ['Lex', 'SessionAttributes'],
  lexsessionattributes: ['Lex', 'SessionAttributes'],
  mediastreams: ['MediaStreams'],
  queuemetrics: ['Metrics'],
  metrics: ['Metrics'],
  segmentattributes: ['SegmentAttributes'],
  task: ['Task'],
  views: ['Views'],
  wisdom: ['Wisdom'],
};

/** System attributes that old exports call by their label instead of their path, without spaces and capitals. */
const SYSTEM: Readonly<Record<string, string>> = {
  customernumber: '$.CustomerEndpoint.Address',
  customercallbacknumber: '$.CustomerEndpoint.Address',
  dialednumber: '$.SystemEndpoint.Address',
  storedcustomerinput: '$.StoredCustomerInput',
  queuename: '$.Queue.Name',
  queuearn: '$.Queue.ARN',
  queueoutboundnumber: '$.Queue.OutboundCallerId.Address',
  texttospeechvoice: '$.TextToSpeechVoiceId',
  contactid: '$.ContactId',
  initialcontactid: '$.InitialContactId',
  previouscontactid: '$.PreviousContactId',
  channel: '$.Channel',
  instancearn: '$.InstanceARN',
  initiationmethod: '$.InitiationMethod',
  awsregion: '$.AwsRegion',
  language: '$.LanguageCode',
};

/** Where the console put the last digits that were stored, beside the system attributes. */
const CUSTOMER_INPUT = new Set(['customerinput', 'storedcustomerinput']);

/** The JSONPath of a value that old exports name by a namespace and a name in it. */
export function jsonPathOf(namespace: string, name: string): LookedUp {
  const where = folded(namespace);
  if (CUSTOMER_INPUT.has(where)) return { path: '$.StoredCustomerInput' };
  if (where === 'system') return systemPath(name);
  const root = Object.hasOwn(NAMESPACES, where) ? NAMESPACES[where] : undefined;
  if (root !== undefined) return { path: pathBelow(root, name) };
  const path = pathBelow([namespace], name);
  return { path, doubt: `The namespace "${namespace}" is not known; "${name}" in it stands as ${path}.` };
}

function systemPath(name: string): LookedUp {
  const label = folded(name);
  const known = Object.hasOwn(SYSTEM, label) ? SYSTEM[label] : undefined;
  if (label === 'customercallbacknumber') {
    const doubt =
      'The customer callback number cannot be read in a flow any more; the number the customer calls from, which it is unless a flow set it, stands there.';
    return { path: '$.CustomerEndpoint.Address', doubt };
  }
  if (known !== undefined) return { path: known };
  const path = pathBelow([], name);
  return /^[A-Za-z][\w-]*(?:\.[A-Za-z_][\w-]*)*$/.test(name)
    ? { path }
    : { path, doubt: `The system attribute "${name}" is not known; it stands as ${path}.` };
}

/** Names may be paths of their own (`address.city`), and may repeat the root they lie in (`Agent.UserName`). */
function pathBelow(root: readonly string[], name: string): string {
  if (name.startsWith('$.') || name.startsWith('$[')) return name;
  const segments = name.split('.');
  const plain = segments.every((segment) => PLAIN.test(segment));
  const [first] = root;
  if (plain && first !== undefined && root.every((key, index) => segments[index] === key)) return written(segments);
  return written([...root, ...(plain ? segments : [name])]);
}

const PLAIN = /^[A-Za-z0-9_-]+$/;

/** JSONPath has no escapes here, so a key stands in the quotes that it does not hold. */
function written(keys: readonly string[]): string {
  const steps = keys.map((key) => {
    if (PLAIN.test(key)) return `.${key}`;
    return key.includes("'") ? `["${key.replaceAll('"', "'")}"]` : `['${key}']`;
  });
  return `$${steps.join('')}`;
}

function folded(words: string): string {
  return words.replace(/\s+/g, '').toLowerCase();
}
