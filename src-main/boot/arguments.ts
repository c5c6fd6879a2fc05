import { parseArgs } from 'node:util';

/** What the application is started with; everything has a default. */
export type Arguments = {
  data: string | undefined;
  host: string | undefined;
  port: number | undefined;
  passive: { from: number; to: number } | undefined;
  isHidden: boolean;
  isDemo: boolean;
  /** For the command line: a page to print, and where to. */
  print: { page: string; out: string } | undefined;
};

const toPort = (text: string | undefined): number | undefined => {
  const port = Number(text);
  return text !== undefined && Number.isInteger(port) && port > 0 && port <= 65_535 ? port : undefined;
};

const toRange = (text: string | undefined): { from: number; to: number } | undefined => {
  const [from, to] = (text ?? '').split('-').map(toPort);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
};

/** Chromium puts switches of its own among the arguments: what is not ours is left alone. */
export const readArguments = (args: readonly string[]): Arguments => {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      data: { type: 'string' },
      host: { type: 'string' },
      port: { type: 'string' },
      passive: { type: 'string' },
      hidden: { type: 'boolean' },
      demo: { type: 'boolean' },
      print: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const text = (value: string | boolean | undefined): string | undefined =>
    typeof value === 'string' ? value : undefined;
  const [page, out] = [text(values.print), text(values.out)];
  return {
    data: text(values.data),
    host: text(values.host),
    port: toPort(text(values.port)),
    passive: toRange(text(values.passive)),
    isHidden: values.hidden === true,
    isDemo: values.demo === true,
    print: page === undefined || out === undefined ? undefined : { page, out },
  };
};
