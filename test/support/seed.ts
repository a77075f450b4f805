// One seed for all random tests, so that runs are reproducible. Set FC_SEED to explore others.

import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
