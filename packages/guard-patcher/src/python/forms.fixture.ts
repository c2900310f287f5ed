import type { Form } from '../testing/form.fixture.ts';

const WORK = 'return {"state": "shipped", "order": event["Details"]["Parameters"]["order"]}';

const DECORATOR = `import functools\n\ndef logged(**options):\n    def around(handler):\n        @functools.wraps(handler)\n        def inner(event, context):\n            event["Details"]\n            return handler(event, context)\n        return inner\n    return around\n\n`;

/** The shapes in which handlers in Python are written; each takes the order of a call and raises on anything else. */
export const PYTHON_FORMS: readonly Form[] = [
  ['a function', 'lambda_function.py', `def lambda_handler(event, context):\n    ${WORK}\n`, 'lambda_handler'],
  ['a function called handler', 'app.py', `def handler(event, context):\n    ${WORK}\n`, 'handler'],
  [
    'a function of another name',
    'app.py',
    `import json\n\ndef helper(one):\n    return one\n\ndef look_up(event, context):\n    ${WORK}\n`,
    'look_up',
  ],
  [
    'a docstring first',
    'app.py',
    `def lambda_handler(event, context):\n    """Looks up an order.\n\n    Gives its state.\n    """\n    ${WORK}\n`,
    'lambda_handler',
  ],
  [
    'a docstring and a comment',
    'app.py',
    `def lambda_handler(event, context):\n    'Looks up.'  # an order\n    # now\n    ${WORK}\n`,
    'lambda_handler',
  ],
  [
    'a comment first',
    'app.py',
    `def lambda_handler(event, context):  # the handler\n    # looks up\n    ${WORK}\n`,
    'lambda_handler',
  ],
  [
    'from __future__ first',
    'app.py',
    `"""A module."""\nfrom __future__ import annotations\n\nimport os\n\ndef lambda_handler(event: dict[str, object], context: object) -> dict:\n    ${WORK}\n`,
    'lambda_handler',
  ],
  [
    'type hints and defaults',
    'app.py',
    `from typing import Any, Dict\n\ndef lambda_handler(\n    event: Dict[str, Any],\n    context: Any = None,\n) -> Dict[str, Any]:\n    ${WORK}\n`,
    'lambda_handler',
  ],
  ['other parameter names', 'app.py', `def lambda_handler(evt, _):\n    event = evt\n    ${WORK}\n`, 'lambda_handler'],
  [
    'all arguments in one',
    'app.py',
    `def lambda_handler(*given):\n    event = given[0]\n    ${WORK}\n`,
    'lambda_handler',
  ],
  ['all on one line', 'app.py', `def lambda_handler(event, context): ${WORK}\n`, 'lambda_handler'],
  ['two spaces', 'app.py', `def lambda_handler(event, context):\n  if True:\n    ${WORK}\n`, 'lambda_handler'],
  ['async def', 'app.py', `async def lambda_handler(event, context):\n    ${WORK}\n`, 'lambda_handler'],
  [
    'a decorator',
    'app.py',
    `${DECORATOR}@logged(level=1)\ndef lambda_handler(event, context):\n    ${WORK}\n\nVERSION = 1\n`,
    'lambda_handler',
  ],
  [
    'two decorators and a docstring',
    'app.py',
    `${DECORATOR}@logged()\n@logged(a=2)\ndef lambda_handler(event, context):\n    """Looks up."""\n    ${WORK}\n`,
    'lambda_handler',
  ],
  [
    'a decorated async def',
    'app.py',
    `import functools\ndef as_is(handler):\n    return handler\n\n@as_is\nasync def lambda_handler(event, context):\n    ${WORK}\n`,
    'lambda_handler',
  ],
  [
    'a lambda',
    'app.py',
    `lambda_handler = lambda event, context: {"order": event["Details"]["Parameters"]["order"]}\n`,
    'lambda_handler',
  ],
  [
    'a lambda with a type',
    'app.py',
    `from typing import Callable\nhandler: Callable = lambda event, context: {"order": event["Details"]["Parameters"]["order"]}  # short\n`,
    'handler',
  ],
  [
    'what a call makes',
    'app.py',
    `class App:\n    def __call__(self, event, context):\n        ${WORK}\n\nhandler = App()\n`,
    'handler',
  ],
  [
    'a method that is bound',
    'app.py',
    `class App:\n    def handle(self, event, context):\n        ${WORK}\n\napp = App()\nlambda_handler = app.handle\n`,
    'lambda_handler',
  ],
  [
    'an alias',
    'app.py',
    `def lambda_handler(event, context):\n    ${WORK}\n\nhandler = lambda_handler\n`,
    'lambda_handler',
  ],
  [
    'a name given twice',
    'app.py',
    `${DECORATOR}def lambda_handler(event, context):\n    ${WORK}\n\nlambda_handler = logged()(lambda_handler)\n`,
    'lambda_handler',
  ],
  [
    'names that the guard would like',
    'app.py',
    `warm = "shipped"\n\ndef lambda_handler(event, context):\n    return {"state": warm, "order": event["Details"]["Parameters"]["order"]}\n`,
    'lambda_handler',
  ],
  ['no last line break', 'app.py', `def lambda_handler(event, context):\n    ${WORK}`, 'lambda_handler'],
  [
    'what the grammar of the parser lacks',
    'app.py',
    `import contextlib, io\n\f\nDAY = 24.*3600.\nFIRST = [first for first, *rest in [(1, 2)]]\n\n@contextlib.contextmanager\ndef watched():\n    yield\n\ndef lambda_handler(event, context):\n    with (io.StringIO() as one, watched() as two):\n        ${WORK}\n`,
    'lambda_handler',
  ],
  [
    'an async def that a decorator runs',
    'app.py',
    `import asyncio\n\ndef sync(f):\n    return lambda *a, **k: asyncio.run(f(*a, **k))\n\n@sync\nasync def lambda_handler(event, context):\n    ${WORK}\n`,
    'lambda_handler',
  ],
];
