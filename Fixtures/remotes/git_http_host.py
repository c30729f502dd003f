#!/usr/bin/env python3
"""A Git host on 127.0.0.1 for tests: `git http-backend` behind a small server, with faults on request.

usage: git_http_host.py FOLDER PORT_FILE [--token T] [--tls CERTIFICATE KEY] [--fault silent|corrupt|cut]

Writes its port to PORT_FILE when it listens. The faults concern what `git-upload-pack` answers: `silent` never answers,
`corrupt` changes bytes in the middle of the pack, `cut` ends the connection in the middle of it.
"""

import argparse
import base64
import http.server
import os
import ssl
import subprocess
import time


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    def is_allowed(self):
        if not options.token:
            return True
        words = self.headers.get("Authorization", "").split()
        return len(words) == 2 and base64.b64decode(words[1]).decode().partition(":")[2] == options.token

    def answer(self):
        body = self.body()
        if not self.is_allowed():
            return self.reply(401, [("WWW-Authenticate", 'Basic realm="git"')], b"")
        path, _, query = self.path.partition("?")
        environment = dict(
            os.environ, GIT_PROJECT_ROOT=options.folder, GIT_HTTP_EXPORT_ALL="1", PATH_INFO=path, QUERY_STRING=query,
            REQUEST_METHOD=self.command, CONTENT_TYPE=self.headers.get("Content-Type", ""), REMOTE_USER="tester",
            HTTP_CONTENT_ENCODING=self.headers.get("Content-Encoding", ""), CONTENT_LENGTH=str(len(body)))
        if not body:
            del environment["CONTENT_LENGTH"]
        printed = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True).stdout
        head, _, content = printed.partition(b"\r\n\r\n")
        headers = [tuple(line.split(": ", 1)) for line in head.decode().split("\r\n") if ": " in line]
        status = next((int(value.split()[0]) for key, value in headers if key == "Status"), 200)
        headers = [(key, value) for key, value in headers if key != "Status"]
        if path.endswith("/git-upload-pack") and b"PACK" in content:
            if options.fault == "silent":
                time.sleep(3600)
            middle = (content.index(b"PACK") + len(content)) // 2
            if options.fault == "corrupt":
                content = content[:middle] + bytes(255 - byte for byte in content[middle:middle + 8]) + content[middle + 8:]
            if options.fault == "cut":
                self.reply(status, headers, content, middle)
                self.connection.close()
                return
        self.reply(status, headers, content)

    def reply(self, status, headers, content, sent=None):
        self.send_response(status)
        for key, value in headers:
            self.send_header(key, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content[:sent])
        self.wfile.flush()

    do_GET = do_POST = answer


parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("port_file")
parser.add_argument("--token")
parser.add_argument("--tls", nargs=2)
parser.add_argument("--fault", choices=["silent", "corrupt", "cut"])
options = parser.parse_args()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
if options.tls:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*options.tls)
    server.socket = context.wrap_socket(server.socket, server_side=True)
with open(options.port_file + ".new", "w") as file:
    file.write(str(server.server_address[1]))
os.rename(options.port_file + ".new", options.port_file)
server.serve_forever()
