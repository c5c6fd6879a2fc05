"""Sends the ClientHello the instant 234 arrives. Usage: auth_race.py HOST PORT CERT ROUNDS

Prints how many rounds ended with an answered command inside TLS.
"""

import socket
import ssl
import sys

host, port, cert, rounds = sys.argv[1:]
context = ssl.create_default_context(cafile=cert)


def read_line(connection):
    line = b""
    while not line.endswith(b"\n"):
        byte = connection.recv(1)
        if not byte:
            raise EOFError(line)
        line += byte
    return line


succeeded = 0
for _ in range(int(rounds)):
    with socket.create_connection((host, int(port)), timeout=10) as plain:
        plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        read_line(plain)
        plain.sendall(b"AUTH TLS\r\n")
        if not read_line(plain).startswith(b"234"):
            continue
        try:
            with context.wrap_socket(plain, server_hostname=host) as secured:
                secured.sendall(b"NOOP\r\n")
                succeeded += read_line(secured).startswith(b"200")
        except (OSError, EOFError):
            continue
print(succeeded)
