import { hasMarker, joinedText, resourceInText } from '../template/joined-text.ts';
import { invokersOf, INVOKER_ENVIRONMENT, machineOf, type Invoker } from '../template/invokers.ts';
import type { StateMachine } from '../template/state-machines.ts';
import { allStates, chainOf } from '../template/states.ts';
import { objectOf, resourceAt, settledAtDeployment, type Template } from '../template/template.ts';
import type { ArtefactFinding, ArtefactRule } from './rule.ts';

export const invokerMiswired: ArtefactRule = {
  code: 'WL615',
  name: 'invoker-miswired',
  severity: 'error',
  summary:
    'The function that starts and checks work knows its state machine, and the table that the machine writes to.',
  reason: 'It hears of an outcome by the table: with another one, work that is done seems to run until it is overdue.',
  check: ({ template, paths }) =>
    invokersOf(template).flatMap((invoker) => {
      const machine = machineOf(template, invoker);
      const astray = [
        ...misdirected(template, invoker, 'stateMachine', 'state machine'),
        ...misdirected(template, invoker, 'table', 'table'),
      ];
      const findings = astray.length > 0 || machine === undefined ? astray : otherTable(invoker, machine);
      return findings.map((one) => ({ file: paths.template, ...one }));
    }),
};

type Found = Pick<ArtefactFinding, 'path' | 'message' | 'hint'>;

const TYPES = {
  stateMachine: /::StateMachine(?:Alias|Version)?$/,
  table: /^AWS::(?:DynamoDB::(?:Global)?Table|Serverless::SimpleTable)$/,
};

/** A variable that refers to nothing in the template, or to something else than it should. */
function misdirected(template: Template, invoker: Invoker, variable: keyof typeof TYPES, kind: string): Found[] {
  const id = resourceInText(invoker.variable(variable) ?? '')?.id;
  if (id === undefined) return [];
  const type = resourceAt(template, id)?.type;
  if (type === undefined ? settledAtDeployment(template, id) : TYPES[variable].test(type)) return [];
  const what = type === undefined ? 'which is not in the template' : `which is ${type}`;
  return [finding(invoker, variable, `is "${id}", ${what}`, `Let it be a ${kind} of the stack.`)];
}

/** The machine writes outcomes, and none of them where the invoker reads. */
function otherTable(invoker: Invoker, { id, definition = {} }: StateMachine): Found[] {
  const read = invoker.variable('table');
  const written = allStates(chainOf(definition))
    .filter(({ fields }) => WRITES.test(joinedText(fields['Resource'])))
    .map(({ fields }) => joinedText(objectOf(fields['Parameters'] ?? fields['Arguments'])['TableName']));
  if (read === undefined || written.length === 0 || written.some((table) => mayBeSame(table, read))) return [];
  return [
    finding(
      invoker,
      'table',
      `is not a table that the state machine "${id}" writes to`,
      'Let both name the same table.',
    ),
  ];
}

const WRITES = /:dynamodb:(?:update|put)Item$/;

/** References to one resource, equal literals, or what only deployment knows. */
function mayBeSame(one: string, other: string): boolean {
  const [first, second] = [resourceInText(one)?.id, resourceInText(other)?.id];
  if (first !== undefined && second !== undefined) return first === second;
  return one === other || hasMarker(one) || hasMarker(other);
}

function finding(invoker: Invoker, variable: keyof typeof TYPES, what: string, hint: string): Found {
  const name = INVOKER_ENVIRONMENT[variable];
  return { path: `${invoker.path}.${name}`, message: `${name} of "${invoker.id}" ${what}.`, hint };
}
