export const runScans = () => Promise.resolve({ passed: 0, failed: 0 });
