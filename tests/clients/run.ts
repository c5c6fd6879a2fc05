import { parseArgs } from 'node:util';
import { runMatrix } from './matrix.ts';
import { runScans } from './scans.ts';

const { values } = parseArgs({
  options: {
    tries: { type: 'string', default: '5' },
    client: { type: 'string', multiple: true, default: [] },
    scan: { type: 'boolean', default: false },
    'scan-only': { type: 'boolean', default: false },
  },
});

const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }: typeof total): void => {
  total.passed += passed;
  total.failed += failed;
};
if (!values['scan-only']) add(await runMatrix({ tries: Number(values.tries), names: values.client }));
if (values.scan || values['scan-only']) add(await runScans());
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
