"""Writes a file and closes at once, reading nothing, as simple senders do. Usage:
abrupt_sender.py HOST PORT USER PASSWORD CERT HOW SIZE ROUNDS

HOW is `close` (the whole connection) or `shutdown` (the sending half, without TLS's close_notify).
Prints one reply code a round.
"""

import ftplib
import socket
import ssl
import sys

host, port, user, password, cert, how, size, rounds = sys.argv[1:]
context = ssl.create_default_context(cafile=cert)

with ftplib.FTP_TLS(context=context, timeout=20) as client:
    client.connect(host, int(port))
    client.login(user, password)
    client.prot_p()
    for round_number in range(int(rounds)):
        connection = client.transfercmd(f"STOR night-{round_number}.csv")
        connection.sendall(b"x" * int(size))
        if how == "shutdown":
            plain = socket.socket(fileno=connection.detach())
            plain.shutdown(socket.SHUT_WR)
        else:
            connection.close()
        try:
            print(client.voidresp()[:3])
        except ftplib.Error as error:
            print(str(error)[:3])
