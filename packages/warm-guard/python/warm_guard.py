"""Lets an AWS Lambda function answer a keep-warm ping without running business code.

The twin of the npm package @warmline/warm-guard: one file, the standard library alone, Python 3.9 and newer.

    from warm_guard import warm_guard

    @warm_guard
    def lambda_handler(event, context):
        return {"state": "order " + event["Details"]["Parameters"]["orderNumber"]}

An event of an Amazon Connect contact flow always reaches the handler, and so does everything that is no ping, untouched.
"""

from __future__ import annotations

import contextlib
import functools
import inspect
import json
import os
import re
import time
from collections.abc import Mapping
from typing import Any, Callable, Iterable, Optional, TypeVar, overload

__all__ = ["PING_INPUT", "WarmGuardUsageError", "is_probe", "recognise_ping", "warm_guard"]

Handler = TypeVar("Handler", bound=Callable[..., Any])
Predicate = Callable[[Any], bool]

#: The constant input a Warmline schedule sends: an event that is a ping and can be nothing else.
PING_INPUT = {"warmline": {"ping": True}}


class WarmGuardUsageError(TypeError):
    """`warm_guard` was given something it cannot work with; raised while the module loads, before any call arrives."""


@overload
def warm_guard(handler: Handler, /) -> Handler: ...


@overload
def warm_guard(
    *,
    is_ping: Optional[Predicate] = None,
    also_ping: Optional[Predicate] = None,
    rule_arns: Optional[Iterable[str]] = None,
    on_ping: Optional[Callable[[Any, Any], Any]] = None,
    sink: Optional[Callable[[str], Any]] = None,
    clock: Optional[Callable[[], int]] = None,
) -> Callable[[Handler], Handler]: ...


def warm_guard(*handlers: Any, **options: Any) -> Any:
    """Wraps a Lambda handler, `def` or `async def`, so that a keep-warm ping is answered without running it.

    Used bare (`@warm_guard`) or with options (`@warm_guard(rule_arns=[...])`), as the outermost decorator:

    - `is_ping`: a predicate that replaces what is recognised; gets the event, and only `True` counts
    - `also_ping`: a predicate that adds to what is recognised
    - `rule_arns`: the rules and schedules whose events are pings; the handler gets those of others. Default: all are pings
    - `on_ping`: primes the environment, once: called with event and context; a failure is told in the line and tried again.
      May be `async def` where the handler is
    - `sink`: takes one line of JSON for each ping. Default: it goes to standard output
    - `clock`: the time in whole milliseconds since 1970-01-01 UTC

    The guard itself raises nothing once the handler is wrapped. Raises WarmGuardUsageError at once for options that no guard has,
    and for handlers that cannot be guarded.
    """
    guard = functools.partial(_guard, options=_checked(options))
    if not handlers:
        return guard
    if len(handlers) > 1:
        raise WarmGuardUsageError("warm_guard takes one handler; options are given by name.")
    return guard(handlers[0])


def recognise_ping(
    event: Any,
    *,
    is_ping: Optional[Predicate] = None,
    also_ping: Optional[Predicate] = None,
    rule_arns: Optional[Iterable[str]] = None,
) -> Optional[str]:
    """Tells which kind of ping an event is; None for a call and for everything else. Never raises.

    An event that cannot be looked at, and one on which a predicate raises, is no ping: a lost ping harms nobody, a lost call does.
    """
    try:
        if _is_call(event):
            return None
        # What a guard sends to its own function is a ping to each, whatever replaces recognition: business code must not see it.
        known = None if is_ping and not _is_sibling(event) else _ping_kind(event, rule_arns)
        if known:
            return known
        # Not merely truthy: an async predicate gives a coroutine, whatever the event.
        said = (is_ping and is_ping(event) is True) or (also_ping and also_ping(event) is True)
        return "custom" if said else None
    except Exception:
        return None


def is_probe(event: Any) -> bool:
    """Tells whether a call is a rollout's probe, which is to be answered as ever but to have no effect. Never raises."""
    try:
        return _member(_member(event, "warmline"), "probe") is True and _is_call(event)
    except Exception:
        return False


def _is_call(event: Any) -> bool:
    # Either mark is enough, because a call taken for a ping is a caller left without an answer.
    details = _member(event, "Details")
    return _member(event, "Name") == "ContactFlowEvent" or (isinstance(details, Mapping) and "ContactData" in details)


def _ping_kind(event: Any, rule_arns: Optional[Iterable[str]]) -> Optional[str]:
    source, kind = _member(event, "source"), _member(event, "detail-type")
    # `detail` is not looked at: rules send an object, Scheduler sends the string "{}" or nothing.
    if source == "aws.events" and kind == "Scheduled Event":
        return "EventBridge" if _is_sent_by(rule_arns, event) else None
    # Scheduler's own API calls come under the same source, with the type "AWS API Call via CloudTrail".
    if source == "aws.scheduler" and kind in (None, "Scheduled Event"):
        return "EventBridgeScheduler" if _is_sent_by(rule_arns, event) else None
    if _member(_member(event, "warmline"), "ping") is True:
        return "Warmline"
    if _member(event, "warmer") is True:
        return "lambda-warmer"
    return "serverless-plugin-warmup" if source == "serverless-plugin-warmup" else None


def _is_sibling(event: Any) -> bool:
    own = _member(event, "warmline")
    return _member(own, "ping") is True and _member(own, "sibling") is True


def _is_sent_by(rule_arns: Optional[Iterable[str]], event: Any) -> bool:
    if rule_arns is None:
        return True
    resources = _member(event, "resources")
    return isinstance(resources, list) and any(arn in resources for arn in rule_arns)


def _member(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, Mapping) else None


# A fact of the process, which is what Lambda calls an execution environment: has it been invoked before?
_cold = True


def _guard(handler: Any, options: dict[str, Any]) -> Any:
    _check_handler(handler, options)
    sink, clock = options.get("sink") or _write_to_stdout, options.get("clock") or (lambda: time.time_ns() // 1_000_000)
    recognition = {name: options.get(name) for name in ("is_ping", "also_ping", "rule_arns")}
    on_ping = options.get("on_ping")
    primed = False
    at = _place_of_event(handler)

    def ping_of(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Optional[_Ping]:
        global _cold
        cold, _cold = _cold, False
        event = args[at] if len(args) > at else kwargs.get("event")
        kind = recognise_ping(event, **recognition)
        context = args[at + 1] if len(args) > at + 1 else kwargs.get("context")
        return None if kind is None else _Ping(event, context, kind, cold)

    def prime(ping: _Ping) -> Any:
        return on_ping(ping.event, ping.context) if on_ping and not primed else None

    def answer(ping: _Ping, failure: Optional[BaseException] = None) -> dict[str, Any]:
        nonlocal primed
        primed = failure is None
        # The environment is warm without the line too, and a failed ping would count among the function's errors.
        with contextlib.suppress(Exception):
            sink(json.dumps(_record(ping, clock(), failure), separators=(",", ":")))
        return _answer(ping.kind)

    if _is_async(handler):

        @functools.wraps(handler)
        async def guarded(*args: Any, **kwargs: Any) -> Any:
            ping = ping_of(args, kwargs)
            if ping is None:
                return await handler(*args, **kwargs)
            try:
                done = prime(ping)
                if inspect.isawaitable(done):
                    await done
            except Exception as error:
                return answer(ping, error)
            return answer(ping)

    else:

        @functools.wraps(handler)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            ping = ping_of(args, kwargs)
            if ping is None:
                return handler(*args, **kwargs)
            try:
                prime(ping)
            except Exception as error:
                return answer(ping, error)
            return answer(ping)

    return guarded


class _Ping:
    def __init__(self, event: Any, context: Any, kind: str, cold: bool) -> None:
        self.event, self.context, self.kind, self.cold = event, context, kind, cold


def _answer(kind: str) -> dict[str, Any]:
    # In both spellings that guards written by hand for Service Cloud Voice have used, of JavaScript and of Python.
    camel_case = {"eventStatusCode": 200, "eventResponse": "warm", "eventType": kind}
    return {**camel_case, "event_status_code": 200, "event_response": "warm", "event_type": kind}


def _record(ping: _Ping, timestamp: int, failure: Optional[BaseException]) -> dict[str, Any]:
    """One ping in CloudWatch's embedded metric format, as the TypeScript guard writes it."""
    arn = getattr(ping.context, "invoked_function_arn", None)
    parts = arn.split(":") if isinstance(arn, str) else []
    # The format forbids dimensions without a value.
    named = len(parts) > 6 and parts[6] != ""
    metrics = {
        "Namespace": "Warmline",
        "Dimensions": [["FunctionName", "Alias"] if named else []],
        "Metrics": [{"Name": "ColdStart", "Unit": "Count"}],
    }
    record = {
        "_aws": {"Timestamp": timestamp, "CloudWatchMetrics": [metrics]},
        "ColdStart": 1 if ping.cold else 0,
        "EventType": ping.kind,
    }
    if named:
        record.update(FunctionName=parts[6], Alias=parts[7] if len(parts) > 7 else "$LATEST")
    failures = [] if failure is None else [f"onPing: {type(failure).__name__}: {failure}"]
    if _wants_siblings(ping.event):
        failures.insert(0, "The guard for Python warms the environment that a ping reaches, and no further ones.")
    return {**record, "Failures": failures} if failures else record


def _wants_siblings(event: Any) -> bool:
    if os.environ.get("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand") != "on-demand":
        return False
    if _is_sibling(event):
        return False
    own = _member(event, "warmline")
    asks = own if _member(own, "ping") is True else event if _member(event, "warmer") is True else None
    wanted = _member(asks, "concurrency")
    many = isinstance(wanted, (int, float)) and not isinstance(wanted, bool) and wanted >= 2
    return many or _member(own, "bothVersions") is True


def _is_async(handler: Any) -> bool:
    return inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(getattr(handler, "__call__", None))


def _place_of_event(handler: Any) -> int:
    """A function that becomes a method gets its object first."""
    try:
        return 1 if next(iter(inspect.signature(handler).parameters), "") == "self" else 0
    except (TypeError, ValueError):
        return 0


def _write_to_stdout(line: str) -> None:
    print(line, flush=True)


_OPTIONS = ("is_ping", "also_ping", "rule_arns", "on_ping", "sink", "clock")
_RULE_ARN = re.compile(r"arn:aws[-a-z]*:(?:events|scheduler):[-a-z0-9]+:[0-9]{12}:(?:rule|schedule)/.+")


def _checked(options: dict[str, Any]) -> dict[str, Any]:
    for name, value in options.items():
        if name not in _OPTIONS:
            raise WarmGuardUsageError(f"The option must be one of {', '.join(_OPTIONS)}, not {name}.")
        if value is not None and name != "rule_arns" and not callable(value):
            raise WarmGuardUsageError(f"The option {name} must be a function, not {type(value).__name__}.")
    if options.get("rule_arns") is None:
        return options
    given = options["rule_arns"]
    arns = list(given) if isinstance(given, (list, tuple, set, frozenset)) else []
    if not arns or not all(isinstance(arn, str) and _RULE_ARN.fullmatch(arn) for arn in arns):
        raise WarmGuardUsageError(f"The option rule_arns must be a list of ARNs of rules or schedules, not {given!r}.")
    return {**options, "rule_arns": arns}


def _check_handler(handler: Any, options: dict[str, Any]) -> None:
    if not callable(handler) or inspect.isgeneratorfunction(handler) or inspect.isasyncgenfunction(handler):
        raise WarmGuardUsageError(f"The handler must be a function that returns its answer, not {handler!r}.")
    on_ping = options.get("on_ping")
    if on_ping is not None and _is_async(on_ping) and not _is_async(handler):
        raise WarmGuardUsageError("The option on_ping must be no coroutine function where the handler is none.")
