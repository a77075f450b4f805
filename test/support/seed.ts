// The same input, the same tests: random libraries are drawn from one seed. FC_SEED draws others, to look for what these miss.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
