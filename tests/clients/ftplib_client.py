"""Speaks FTPS with Python's standard library. Usage: ftplib_client.py HOST PORT USER PASSWORD CERT TLS MODE FILE...

TLS is 1.2 or 1.3, MODE is pasv or epsv. Prints one line a file: its name, the reply, the size told by SIZE.
"""

import ftplib
import os
import ssl
import sys

host, port, user, password, cert, version, mode, *paths = sys.argv[1:]

context = ssl.create_default_context(cafile=cert)
exact = ssl.TLSVersion.TLSv1_2 if version == "1.2" else ssl.TLSVersion.TLSv1_3
context.minimum_version = exact
context.maximum_version = exact


class Client(ftplib.FTP_TLS):
    def makepasv(self):
        if mode == "epsv":
            return ftplib.parse229(self.sendcmd("EPSV"), self.sock.getpeername())
        return super().makepasv()


with Client(context=context, timeout=20) as client:
    client.connect(host, int(port))
    client.login(user, password)
    client.prot_p()
    client.cwd("/sales")
    for path in paths:
        name = os.path.basename(path)
        with open(path, "rb") as file:
            reply = client.storbinary(f"STOR {name}", file)
        print(name, reply[:3], client.size(name))
