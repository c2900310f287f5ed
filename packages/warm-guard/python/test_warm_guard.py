import asyncio
import collections
import inspect
import json
import pathlib
import types
import unittest

import warm_guard as module
from warm_guard import PING_INPUT, WarmGuardUsageError, is_probe, recognise_ping, warm_guard

TABLE = json.loads((pathlib.Path(__file__).parent.parent / "fixtures" / "events.json").read_text(encoding="utf-8"))
CONTEXT = types.SimpleNamespace(
    invoked_function_arn="arn:aws:lambda:eu-central-1:123456789012:function:order-status:PROD"
)
CALL = {"Name": "ContactFlowEvent", "Details": {"ContactData": {}, "Parameters": {"warmer": True}}}
RULE = {"source": "aws.events", "detail-type": "Scheduled Event"}


def quiet(line):
    pass


def fails(*_):
    raise ValueError("raised by a test")


class Liar(dict):
    def get(self, *_):
        raise RuntimeError("cannot be looked at")


class TheTableOfBothLanguages(unittest.TestCase):
    def test_each_event_is_the_kind_of_ping_that_the_table_says(self):
        for row in TABLE:
            with self.subTest(row["what"]):
                self.assertEqual(recognise_ping(row["event"], rule_arns=row.get("ruleArns")), row["kind"])
                self.assertIs(is_probe(row["event"]), row.get("probe", False))

    def test_each_event_reaches_the_handler_untouched_or_is_answered(self):
        for row in TABLE:
            before = json.dumps(row["event"])
            guarded = warm_guard(rule_arns=row.get("ruleArns"), sink=quiet)(lambda event, context: (event, context))
            with self.subTest(row["what"]):
                got = guarded(row["event"], CONTEXT)
                if row["kind"] is None:
                    self.assertIs(got[0], row["event"])
                    self.assertIs(got[1], CONTEXT)
                else:
                    self.assertEqual(got["eventType"], row["kind"])
                self.assertEqual(json.dumps(row["event"]), before)


class TheGuard(unittest.TestCase):
    def test_answers_in_both_spellings_without_running_the_handler(self):
        expected = {"eventStatusCode": 200, "eventResponse": "warm", "eventType": "EventBridge"}
        expected.update(event_status_code=200, event_response="warm", event_type="EventBridge")
        self.assertEqual(warm_guard(sink=quiet)(fails)(RULE, CONTEXT), expected)

    def test_guards_a_coroutine_function_by_a_coroutine_function(self):
        @warm_guard(sink=quiet)
        async def handler(event, context):
            await asyncio.sleep(0)
            return event

        self.assertTrue(inspect.iscoroutinefunction(handler))
        self.assertEqual(asyncio.run(handler(PING_INPUT, CONTEXT))["event_type"], "Warmline")
        self.assertIs(asyncio.run(handler(CALL, CONTEXT)), CALL)

    def test_keeps_the_name_and_takes_a_bare_decorator(self):
        @warm_guard
        def lambda_handler(event, context):
            """Looks an order up."""
            return event

        self.assertEqual([lambda_handler.__name__, lambda_handler.__doc__], ["lambda_handler", "Looks an order up."])
        self.assertIs(lambda_handler(CALL, None), CALL)

    def test_guards_methods_and_arguments_by_name(self):
        class Service:
            @warm_guard(sink=quiet)
            def handle(self, event, context=None):
                return (self, event, context)

        service = Service()
        self.assertEqual(service.handle(CALL, context=1), (service, CALL, 1))
        self.assertEqual(service.handle(PING_INPUT)["eventType"], "Warmline")
        self.assertEqual(service.handle(event=PING_INPUT)["eventType"], "Warmline")

    def test_lets_the_error_of_the_handler_through(self):
        with self.assertRaisesRegex(ValueError, "raised by a test"):
            warm_guard(fails)(CALL, CONTEXT)

    def test_takes_what_cannot_be_looked_at_for_no_ping(self):
        for event in [Liar(RULE), object(), collections.UserDict(), {"warmline": Liar(ping=True)}, b"", {1}, fails]:
            with self.subTest(repr(event)):
                guarded = warm_guard(is_ping=fails, also_ping=fails, sink=quiet)(lambda event, context: event)
                self.assertIs(guarded(event, None), event)
                self.assertIs(warm_guard(sink=quiet)(lambda event, context: event)(event, None), event)

    def test_adds_nothing_to_a_dictionary_that_fills_itself(self):
        event = collections.defaultdict(dict)
        warm_guard(lambda event, context: event)(event, None)
        self.assertEqual(dict(event), {})

    def test_looks_at_any_mapping(self):
        self.assertEqual(recognise_ping(collections.UserDict(RULE)), "EventBridge")
        self.assertIsNone(recognise_ping(collections.UserDict({**RULE, **CALL})))
        self.assertIsNone(recognise_ping({**RULE, "Details": collections.UserDict(ContactData=1)}))

    def test_never_asks_a_predicate_about_a_call_and_takes_only_true_for_yes(self):
        self.assertIsNone(recognise_ping(CALL, is_ping=lambda event: True, also_ping=lambda event: True))
        self.assertIsNone(recognise_ping("warm up", is_ping=lambda event: 1))
        self.assertIsNone(recognise_ping(RULE, is_ping=lambda event: event == "warm up"))
        self.assertEqual(recognise_ping("warm up", is_ping=lambda event: True), "custom")
        self.assertEqual(recognise_ping("warm up", also_ping=lambda event: True), "custom")
        self.assertEqual(recognise_ping(RULE, also_ping=lambda event: True), "EventBridge")

    def test_knows_the_siblings_that_a_guard_sends_whatever_replaces_recognition(self):
        sibling = {"warmline": {"ping": True, "sibling": True}}
        self.assertEqual(recognise_ping(sibling, is_ping=lambda event: False), "Warmline")
        self.assertIsNone(recognise_ping({**sibling, **CALL}, is_ping=lambda event: False))
        self.assertIsNone(recognise_ping(PING_INPUT, is_ping=lambda event: False))

    def test_answers_whatever_fails_beside_it(self):
        unreadable = type("Context", (), {"invoked_function_arn": property(fails)})()
        for options, context in [({"sink": fails}, None), ({"clock": fails}, None), ({}, unreadable), ({}, None)]:
            guarded = warm_guard(**{"sink": quiet, **options})(fails)
            self.assertEqual(guarded(PING_INPUT, context)["eventResponse"], "warm")

    def test_refuses_what_it_cannot_work_with_while_the_module_loads(self):
        def streams(event, context):
            yield event

        async def primes(event, context):
            pass

        for refused in [
            lambda: warm_guard(ispring=fails),
            lambda: warm_guard(clock=1),
            lambda: warm_guard(rule_arns=["warm"]),
            lambda: warm_guard(rule_arns=[]),
            lambda: warm_guard(rule_arns="arn:aws:events:eu-central-1:123456789012:rule/warm"),
            lambda: warm_guard(None),
            lambda: warm_guard({}),
            lambda: warm_guard(streams),
            lambda: warm_guard(fails, fails),
            lambda: warm_guard(on_ping=primes)(fails),
        ]:
            with self.assertRaises(WarmGuardUsageError):
                refused()


class Priming(unittest.TestCase):
    def guarded(self, on_ping):
        lines = []
        handler = warm_guard(on_ping=on_ping, sink=lambda line: lines.append(json.loads(line)))(fails)
        return handler, lines

    def test_happens_once(self):
        told = []
        handler, lines = self.guarded(lambda event, context: told.append((event, context)))
        handler(PING_INPUT, CONTEXT), handler(PING_INPUT, CONTEXT)
        self.assertEqual([told, len(lines)], [[(PING_INPUT, CONTEXT)], 2])

    def test_is_tried_again_after_a_failure_which_the_line_tells(self):
        handler, lines = self.guarded(fails)
        self.assertEqual(handler(PING_INPUT, CONTEXT)["eventResponse"], "warm")
        handler(PING_INPUT, CONTEXT)
        self.assertEqual([line["Failures"] for line in lines], [["onPing: ValueError: raised by a test"]] * 2)

    def test_is_awaited_for_a_coroutine_function(self):
        told = []

        async def primes(event, context):
            await asyncio.sleep(0)
            told.append(event)

        @warm_guard(on_ping=primes, sink=quiet)
        async def handler(event, context):
            return event

        asyncio.run(handler(PING_INPUT, CONTEXT))
        self.assertEqual(told, [PING_INPUT])


class TheLine(unittest.TestCase):
    def line(self, event, context=CONTEXT):
        lines = []
        warm_guard(sink=lines.append, clock=lambda: 1793491200000)(fails)(event, context)
        self.assertEqual(len(lines), 1)
        return json.loads(lines[0])

    def test_counts_the_first_invocation_alone_as_cold(self):
        module._cold = True
        self.assertEqual([self.line(PING_INPUT)["ColdStart"], self.line(PING_INPUT)["ColdStart"]], [1, 0])
        module._cold = True
        warm_guard(lambda event, context: event)(CALL, None)
        self.assertEqual(self.line(PING_INPUT)["ColdStart"], 0)

    def test_leaves_the_function_out_where_the_context_does_not_name_it(self):
        for context in [None, "context", types.SimpleNamespace(invoked_function_arn=7), object()]:
            line = self.line(PING_INPUT, context)
            self.assertEqual(line["_aws"]["CloudWatchMetrics"][0]["Dimensions"], [[]])
            self.assertNotIn("FunctionName", line)

    def test_tells_that_further_environments_are_not_warmed(self):
        for event, told in [
            ({"warmline": {"ping": True, "concurrency": 3}}, True),
            ({"warmline": {"ping": True, "bothVersions": True}}, True),
            ({"warmer": True, "concurrency": 2}, True),
            ({"warmline": {"ping": True, "sibling": True, "concurrency": 3}}, False),
            ({"warmline": {"ping": True, "concurrency": True}}, False),
            (PING_INPUT, False),
        ]:
            self.assertEqual("Failures" in self.line(event), told)


if __name__ == "__main__":
    unittest.main()
