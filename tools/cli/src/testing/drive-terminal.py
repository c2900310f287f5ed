"""Runs a command in a terminal of its own, types when something is asked, and prints what was shown and the exit code as JSON.

Arguments: a JSON list of [text to wait for, keys to type then], and the command.
"""

import json
import os
import pty
import select
import sys

SECONDS = 10

steps = json.loads(sys.argv[1])
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

shown, unread = b"", b""
while select.select([terminal], [], [], SECONDS)[0]:
    try:
        some = os.read(terminal, 65536)
    except OSError:
        break  # Linux's way to say that the other side has closed.
    if not some:
        break
    shown += some
    unread += some
    if steps and steps[0][0].encode() in unread:
        unread = b""
        os.write(terminal, steps.pop(0)[1].encode())
else:
    os.kill(pid, 9)

code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
print(json.dumps({"shown": shown.decode(errors="replace"), "code": code, "untyped": steps}))
