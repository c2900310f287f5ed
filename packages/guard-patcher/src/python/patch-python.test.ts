import { recognisePing } from '@warmline/warm-guard';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { manyEvents } from '../testing/any-event.fixture.ts';
import { runPythonHandlers } from '../testing/run-python.fixture.ts';
import { undo } from '../marks.ts';
import { told } from '../testing/told.fixture.ts';
import { patchPython } from './patch-python.ts';

const HANDLER = 'def lambda_handler(event, context):\n    return event["Details"]["Parameters"]\n';

const issuesOf = (source: string, handler?: string) =>
  told(patchPython({ source, ...(handler !== undefined && { handler }) }));

const checking = (test: string, body: string): string =>
  `def lambda_handler(event, context):\n    if ${test}:\n        ${body}\n    return event["Details"]\n`;

describe('patchPython', () => {
  test.each<[what: string, source: string, code: string, line: number | undefined, handler?: string]>([
    [
      "the seed's snippet",
      "def lambda_handler(event, context):\n    response = {}\n\n    if 'source' in event:\n        event_source = event['source']\n\n        if event_source == 'aws.events':\n            response.update({'event_status_code': 200,'event_response' : 'warm', 'event_type' : 'EventBridge'})\n            print(response)\n            return response\n    return event\n",
      'guarded-otherwise',
      7,
    ],
    [
      "Salesforce's own check, in Python",
      checking('event.get("detail-type") == "Scheduled Event"', 'logger.info("warm"); return {"statusCode": 200}'),
      'guarded-otherwise',
      2,
    ],
    ['the twin', `from warm_guard import warm_guard\n\n@warm_guard\n${HANDLER}`, 'already-guarded', 1],
    [
      'scheduled events as work',
      checking('event["source"] == "aws.events"', 'return refresh_prices()'),
      'consumes-scheduled-events',
      2,
    ],
    [
      'scheduled events behind a "not"',
      checking('event["source"] != "aws.events"', 'return 1'),
      'consumes-scheduled-events',
      2,
    ],
    ['scheduled events in a table', `WORK = {"aws.events": print}\n${HANDLER}`, 'consumes-scheduled-events', 1],
    ['a syntax error', `${HANDLER}VERSION = = 1\n`, 'syntax-error', 3],
    ['a subject that is none', `${HANDLER}match a b:\n    case 1:\n        pass\n`, 'syntax-error', 3],
    ['a pattern that does not end', `${HANDLER}match a:\n    case f(:\n        pass\n`, 'syntax-error', 4],
    ['a print of Python 2', `${HANDLER}print "x"\n`, 'syntax-error', 3],
    ['a raise of Python 2', `${HANDLER}raise ValueError, "x"\n`, 'syntax-error', 3],
    ['a comparison of Python 2', `${HANDLER}if 1 <> 2:\n    pass\n`, 'syntax-error', 3],
    ['a number of Python 2', `${HANDLER}MODE = 0755\n`, 'syntax-error', 3],
    ['a text that does not end', `${HANDLER}NAME = "x\nOTHER = 1\n`, 'syntax-error', 3],
    ['a text with a value that does not end', `${HANDLER}NAME = f"x{1}\nOTHER = 1\n`, 'syntax-error', 3],
    ['no function', 'VERSION = 1\n', 'handler-not-found', undefined],
    ['no function of that name', HANDLER, 'handler-not-found', undefined, 'main'],
    ['two usual names', `${HANDLER}\ndef handler(event, context):\n    return 1\n`, 'handler-ambiguous', 4],
    [
      'two functions of two parameters',
      'def a(x, y):\n    return 1\ndef b(x, y):\n    return 2\n',
      'handler-ambiguous',
      3,
    ],
    ['a handler of another module', 'from app import lambda_handler\n', 'handler-elsewhere', 1],
    ['a generator', 'def lambda_handler(event, context):\n    yield 1\n', 'handler-unfit', 1],
    ['a handler that shares its line', 'import app\nhandler = app.make(); VERSION = 1\n', 'handler-unfit', 2],
    [
      'an application that is added to',
      "app = Chalice(app_name='a')\n\n@app.route('/')\ndef index():\n    return {}\n",
      'handler-unfit',
      3,
      'app',
    ],
    [
      'a handler of a logger',
      'import logging\nhandler = logging.StreamHandler()\nlogging.getLogger().addHandler(handler)\n',
      'handler-unfit',
      3,
    ],
    [
      'a handler that is wrapped within a condition',
      `${HANDLER}if TRACED:\n    try:\n        lambda_handler = traced(lambda_handler)\n    except Exception:\n        pass\n`,
      'handler-unfit',
      5,
    ],
    [
      'a handler that is made within a try',
      'try:\n    lambda_handler = app.make()\nexcept ImportError:\n    lambda_handler = None\n',
      'handler-unfit',
      2,
    ],
    [
      'a handler of a name that is looked for, and made within a condition',
      'if True:\n    def main(event, context):\n        return 1\n',
      'handler-unfit',
      2,
      'main',
    ],
    ...[
      'if __name__ != "__main__":\n    lambda_handler = traced(lambda_handler)\n',
      'if __name__ == "__main__":\n    pass\nelse:\n    lambda_handler = traced(lambda_handler)\n',
      'lambda_handler, VERSION = traced(lambda_handler), 1\n',
      '(lambda_handler := traced(lambda_handler))\n',
      'for lambda_handler in wrapped():\n    pass\n',
      'with traced() as lambda_handler:\n    pass\n',
      'class lambda_handler:\n    pass\n',
      'import app as lambda_handler\n',
      'def trace():\n    global lambda_handler\n    lambda_handler = traced(lambda_handler)\ntrace()\n',
      'match make():\n    case lambda_handler:\n        pass\n',
    ].map((later): [string, string, string, number] => [
      `a handler that is given another value later: ${JSON.stringify(later)}`,
      HANDLER + later,
      'handler-unfit',
      2 + later.slice(0, later.search(/(?<!== .*)lambda_handler/)).split('\n').length,
    ]),
    ...[
      'try:\n    lambda_handler = make()\nexcept ImportError:\n    pass\n',
      'lambda_handler, VERSION = make(), 1\n',
      'lambda_handler = None\n',
      'class handler:\n    pass\n',
    ].map((made): [string, string, string, number] => [
      `a helper of two parameters beside a handler that is not followed: ${JSON.stringify(made)}`,
      `def add(a, b):\n    return a + b\n${made}`,
      'handler-unfit',
      made.startsWith('try') ? 4 : 3,
    ]),
    [
      'a helper of two parameters beside what another module gives',
      'from app import *\ndef add(a, b):\n    return a + b\n',
      'handler-elsewhere',
      1,
    ],
    ['a dict of its own in a pair', `(dict, y) = 1, 2\n${HANDLER}`, 'handler-unfit', 1],
    ['a dict of its own in a loop', `for (dict, y) in []:\n    pass\n${HANDLER}`, 'handler-unfit', 1],
    ['a dict of its own by a walrus', `(dict := 2)\n${HANDLER}`, 'handler-unfit', 1],
    ['a dict of its own by a pattern', `match 5:\n    case dict:\n        pass\n${HANDLER}`, 'handler-unfit', 2],
    ['a dict among its parameters', HANDLER.replace('context', 'dict=None'), 'handler-unfit', 1],
    ['one handler of two names', 'lambda_handler = handler = make()\n', 'handler-ambiguous', 1],
    ['a dict of its own', HANDLER.replace('return', 'dict = {}\n    return'), 'handler-unfit', 2],
    ['an imported dict', `from collections import OrderedDict as dict\n${HANDLER}`, 'handler-unfit', 1],
    ['a custom resource', `import cfnresponse\n${HANDLER}`, 'custom-resource', 1],
    ['a custom resource by its event', HANDLER.replace('"Details"', '"ResourceProperties"'), 'custom-resource', 2],
  ])('refuses %s', (_, source, code, line, handler) => {
    expect(issuesOf(source, handler)).toEqual({ changed: false, issues: [[code, line]] });
  });

  test.each<[what: string, source: string, line: number]>([
    ['records', HANDLER.replace('event["Details"]', 'event["Records"]'), 2],
    ['log events', HANDLER.replace('event["Details"]["Parameters"]', 'event.get("awslogs")'), 2],
    ['an event of EventBridge', HANDLER.replace('event["Details"]', "event['detail']"), 2],
  ])('guards what gets %s, with a warning', (_, source, line) => {
    expect(issuesOf(source)).toEqual({ changed: true, issues: [['warming-pointless', line]] });
  });

  test.each<[what: string, source: string]>([
    ['where it is run as a program', `${HANDLER}if __name__ == "__main__":\n    lambda_handler = print\n`],
    ['ahead of the handler', `try:\n    from app import lambda_handler\nexcept ImportError:\n    pass\n${HANDLER}`],
    ['in a class', `${HANDLER}class Order:\n    def dict(self):\n        return {}\n`],
    ['of a builtin, elsewhere', `${HANDLER}def show(dict):\n    return dict\nsorted([], key=lambda dict: 1)\n`],
    ['in a function', `${HANDLER}def other():\n    lambda_handler = 1\n    return lambda_handler\n`],
  ])('is at ease with another value of a name %s', (_, source) => {
    expect(issuesOf(source)).toEqual({ changed: true, issues: [] });
  });

  test.each([
    ['space ahead of it', '\n\n# BEGIN'],
    ['a comment ahead of it', '# guarded\n# BEGIN'],
  ])('knows a guard behind a decorated function again, with %s', (_, formatted) => {
    const outcome = patchPython({ source: `@traced\n${HANDLER}` });
    const text = outcome.changed ? outcome.text.replace('# BEGIN', formatted) : '';

    expect(issuesOf(text).issues.map(([code]) => code)).toEqual(['already-guarded']);
  });

  test.each(["'''Looks.'''\n", '"Looks" " up."\n', '("Looks up.")\n', '("Looks"\n     " up.")\n'])(
    'leaves the docstring %j first',
    (docstring) => {
      const source = HANDLER.replace('    return', `    ${docstring}    return`);
      const outcome = patchPython({ source });

      const text = outcome.changed ? outcome.text : '';
      expect(text.indexOf('BEGIN')).toBeGreaterThan(text.indexOf(docstring.trim()));
    },
  );

  test.each([
    'with (\n    open(a) as one,\n    open(b) as two,\n):\n    pass\n',
    'match a, b:\n    case str() | int(), ast.Name():\n        pass\n',
    'HALF = 2. * 3\n',
    'HALF = 1/2.  # half\n',
    'PATH = r"a\\b" + b"c".decode()\n',
    'ZERO = 00\n',
  ])('reads %j', (code) => {
    expect(issuesOf(HANDLER + code)).toEqual({ changed: true, issues: [] });
  });

  test.each(['crhelper', 'cfn_resource'])('knows a custom resource by %s', (library) => {
    expect(issuesOf(`import ${library}\n${HANDLER}`).issues).toEqual([['custom-resource', 1]]);
  });

  test.each([
    ['a logger that is called like a handler', 'handler = logging.StreamHandler()\n'],
    ['an inner function that yields', 'def parts():\n    yield 1\n'],
  ])('is at ease with %s', (_, other) => {
    expect(
      issuesOf(
        `import logging\n${other}${HANDLER.replace('    return', '    def inner():\n        yield 1\n    return')}`,
      ),
    ).toEqual({
      changed: true,
      issues: [],
    });
  });

  test('guards the one of two names that is asked for', () => {
    const outcome = patchPython({ source: 'lambda_handler = handler = make()\n', handler: 'handler' });

    expect(outcome.changed && outcome.text).toContain('\nhandler = warm_of(handler)\n');
  });

  test('guards a handler beside one that the twin guards', () => {
    const source = `from warm_guard import warm_guard\n\n@warm_guard\n${HANDLER}\ndef other(event, context):\n    return 1\n`;

    expect(issuesOf(source, 'other')).toEqual({ changed: true, issues: [] });
    expect(issuesOf(source).issues).toEqual([['already-guarded', 1]]);
  });

  test('guards a second handler of a file, and takes both guards out at once', () => {
    const source = `${HANDLER}\n\n@traced\ndef other(event, context):\n    return 1\n`;
    const first = patchPython({ source, handler: 'other' });
    const once = first.changed ? first.text : '';
    const second = patchPython({ source: once });
    const twice = second.changed ? second.text : '';

    expect(second).toMatchObject({ changed: true, handler: { name: 'lambda_handler' }, issues: [] });
    expect(undo(twice)).toEqual({ changed: true, text: source, issues: [] });
    expect(issuesOf(twice).issues).toEqual([['already-guarded', 2]]);
    expect(issuesOf(twice, 'other').issues).toEqual([['already-guarded', 21]]);
  });

  test('takes for a ping what the twin takes for one, of any event that JSON can hold', () => {
    const outcome = patchPython({ source: 'def lambda_handler(event, context):\n    return 1\n' });
    const module = { file: 'app.py', handler: 'lambda_handler', source: outcome.changed ? outcome.text : '' };

    fc.assert(
      fc.property(manyEvents, (events) => {
        const [answers] = runPythonHandlers([module], events);

        const warmed = answers?.map((answered) => 'answer' in answered && answered.answer !== 1);
        expect(warmed).toEqual(events.map((event) => recognisePing(event, {}) !== undefined));
        expect(new Set(warmed)).toEqual(new Set([true, false]));
      }),
      { numRuns: 2 },
    );
  });
});
