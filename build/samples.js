// npm run samples: writes the reports under reports/samples/. A test compares them byte for byte.
import { fileURLToPath } from 'node:url';

const day = '2026-11-21';
const gap = (name) =>
  ['md', 'html'].map((ending) => ({
    file: `reports/samples/${name}/gap.${ending}`,
    args: ['gap', `reports/samples/${name}/profile.yaml`, '--as-of', day],
  }));
const matrix = (name, ...args) =>
  ['md', 'html'].map((ending) => ({
    file: `reports/samples/${name}/matrix.${ending}`,
    args: ['matrix', ...args, '--as-of', day],
  }));
const compare = (name, ...services) =>
  ['md', 'html'].map((ending) => ({
    file: `reports/samples/${name}/compare.${ending}`,
    args: ['compare', ...services, '--as-of', day],
  }));
const evidence = (name) =>
  ['md', 'html'].map((ending) => ({
    file: `reports/samples/${name}/evidence-requests.${ending}`,
    args: ['gap', `reports/samples/${name}/profile.yaml`, '--as', 'evidence-requests', '--as-of', day],
  }));

const form = (name, as, ...args) => ({
  file: `reports/samples/${name}/${as}.md`,
  args: ['matrix', ...args, '--as', as, '--as-of', day],
});

export const samples = [
  ...gap('med-spa-on-lume'),
  ...gap('med-spa-on-lume-unsigned'),
  ...gap('med-spa-on-aesthetix'),
  ...gap('two-vendors-and-paper'),
  ...evidence('two-vendors-and-paper'),
  ...gap('practice-on-aesthetix-and-luxsci'),
  ...gap('billing-company-on-two-vendors'),
  ...gap('start-up-on-supabase'),
  ...gap('clinic-on-microsoft-and-openemr'),
  ...compare(
    'three-hosts',
    'aptible/enclave@dedicated-stack',
    'render/platform@plan=organization',
    'fly-io/platform@feature=compliance-package',
  ),
  ...matrix('microsoft-365-internal', 'microsoft-365', '--variant', 'commercial', '--audience', 'internal'),
  ...matrix('lume-for-a-prospect', 'lume', '--for', 'Clinic Z'),
  ...matrix('aesthetix-for-a-prospect', 'aesthetix-crm', '--for', 'Clinic Z'),
  ...matrix('luxsci-for-a-prospect', 'luxsci', '--variant', 'per-domain', '--for', 'Clinic Z'),
  ...matrix('luma-health-for-a-prospect', 'luma-health', '--for', 'Clinic Z'),
  ...['datica', 'fedramp', 'caiq'].map((as) =>
    form('luma-health-for-a-prospect', as, 'luma-health', '--for', 'Clinic Z'),
  ),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { main } = await import('../dist/cli/main.cjs');
  for (const { file, args } of samples) {
    const code = await main([...args, '--output', file], process);
    if (code !== 0) process.exit(code);
  }
}
