import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { resolve } from 'node:path';

const baseDir = resolve(process.argv[2] ?? '.');
const options = await extractOptions(resolve(baseDir, '.dependency-cruiser.cjs'));
const { output } = await cruise(['.'], { ...options, baseDir });

const isOurs = ({ source }) => /^(?!.*node_modules[/]).+[/].+[.]\w+$/.test(source);
const modules = output.modules.filter(isOurs).length;
const { violations } = output.summary;

for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} → ${to}`);
console.log(`${modules} modules, ${violations.length} forbidden imports`);

// With a compiler it cannot read, dependency-cruiser sees nothing and forbids nothing.
if (modules === 0) console.log('No module was seen: the check itself is broken.');
process.exitCode = modules === 0 || violations.length > 0 ? 1 : 0;
