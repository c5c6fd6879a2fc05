import { app, protocol } from 'electron';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export const ORIGIN = 'app://caisse';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
};

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Before the application is ready: Chromium learns that our scheme is an ordinary, secure origin. */
export const announceScheme = (): void => {
  // The product's name has an accent; in a header it would be refused, and no page be served.
  app.userAgentFallback = app.userAgentFallback.replace(/[^\x20-\x7e]/g, '');
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
};

/** The window's files by their address: a fixed map, so that no address ever becomes a path. */
const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [
          `/${path
            .slice(folder.length + 1)
            .split(sep)
            .join('/')}`,
          path,
        ];
      }),
  );

export const serveWindow = (folder: string): void => {
  const files = filesOf(folder);
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const path = host === 'caisse' ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined;
    if (path === undefined) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(await readFile(path)), {
      headers: {
        'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  });
};
