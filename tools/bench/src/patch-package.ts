import { applyGuard, planGuard } from '@warmline/guard-patcher';

const [, , path = ''] = process.argv;
const began = performance.now();
await applyGuard(await planGuard({ path }));

const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ memoryMb: process.resourceUsage().maxRSS / 1024, seconds }));
