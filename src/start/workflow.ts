// The GitHub workflow that checks a pull request: it validates, and comments what would change. What a pull request
// brings along (names of branches, titles, files) is data in variables, never part of a script.

export interface WorkflowChoices {
  /** The directory of the files, from the top of the repository, with slashes; '' for the top itself. */
  readonly directory: string;
  /** The profile in that directory; null where vendors are described there. */
  readonly profile: string | null;
}

/** Where a repository has it, from its top. */
export const workflowPath = '.github/workflows/devolve.yml';

const checkout = 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2';
const setupNode = 'actions/setup-node@48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e # v6.4.0';

/** What begins an expression that GitHub evaluates, even within a string. */
const opening = '$' + '{{';

/** A text as a YAML string in which GitHub evaluates nothing. */
const quoted = (text: string) => JSON.stringify(text).replaceAll(opening, `${opening} '${opening}' }}`);

/** A path that stands for itself among the patterns of a filter. */
const literal = (path: string) => path.replace(/[\\*?+[\]!]/g, '\\$&');

interface Subject {
  readonly variable: string;
  readonly validate: string;
  readonly compare: string;
  /** What of the report is commented. */
  readonly excerpt: string;
}

const ofProfile: Subject = {
  variable: 'PROFILE',
  validate: 'devolve validate "$PROFILE" --format github',
  compare: 'devolve plan "$PROFILE" --since "origin/$BASE" --format markdown',
  excerpt: "sed '/^## What to do, in order$/,$d' report.md",
};

const ofLibrary: Subject = {
  variable: 'LIBRARY',
  validate: 'devolve validate --library "$LIBRARY" --format github',
  compare: 'devolve diff "origin/$BASE...HEAD" --library "$LIBRARY" --format markdown',
  excerpt: 'cat report.md',
};

/** The text of the workflow. */
export function workflowText({ directory, profile }: WorkflowChoices): string {
  const within = (path: string) => (directory === '' ? path : `${directory}/${path}`);
  const { variable, validate, compare, excerpt } = profile === null ? ofLibrary : ofProfile;
  const folders = ['controls', 'mappings', ...(profile === null ? [] : ['evidence'])];
  const paths = [
    ...(profile === null ? [] : [literal(within(profile))]),
    ...folders.map((folder) => `${literal(within(folder))}/**`),
    workflowPath,
  ];
  return `# Checks each pull request: validates the files, and comments what would change. Written by devolve init; it is yours.

name: devolve

on:
  pull_request:
    paths:
${paths.map((path) => `      - ${JSON.stringify(path)}`).join('\n')}

permissions: {}

concurrency:
  group: devolve-\${{ github.event.pull_request.number }}
  cancel-in-progress: true

env:
  # Set where devolve comes from, in one of two ways. It is not on npm, where another package may have its name.
  # 1. A repository that anyone may read, such as https://github.com/<owner>/<repository>.git, and the full id of a
  #    commit, which does not move. "npm install" of such an address does not work: it leaves a link to nothing.
  DEVOLVE_REPOSITORY: ""
  DEVOLVE_COMMIT: ""
  # 2. A file that "npm pack" made, committed to this repository: such as ./tools/devolve-0.1.0.tgz
  DEVOLVE_PACKAGE: ""

jobs:
  devolve:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      contents: read
      pull-requests: write
    env:
      BASE: \${{ github.base_ref }}
      ${variable}: ${quoted(profile === null ? directory || '.' : within(profile))}
    steps:
      - uses: ${checkout}
        with:
          # The comparison needs the history of both branches.
          fetch-depth: 0
          persist-credentials: false

      - uses: ${setupNode}
        with:
          node-version: 24
          package-manager-cache: false

      - name: Install devolve
        shell: bash
        run: |
          refuse() { echo "::error file=${workflowPath}::$1"; exit 1; }
          if [ -n "$DEVOLVE_PACKAGE" ]; then
            [ -f "$DEVOLVE_PACKAGE" ] || refuse 'DEVOLVE_PACKAGE names no file: commit what "npm pack" made'
            npm install --global --ignore-scripts --no-audit --no-fund "$(realpath "$DEVOLVE_PACKAGE")"
          elif [ -n "$DEVOLVE_REPOSITORY" ]; then
            [[ $DEVOLVE_COMMIT =~ ^([0-9a-f]{40}|[0-9a-f]{64})$ ]] || refuse 'DEVOLVE_COMMIT is not the full id of a commit'
            home="$RUNNER_TEMP/devolve"
            git init --quiet "$home"
            git -C "$home" fetch --quiet --depth 1 -- "$DEVOLVE_REPOSITORY" "$DEVOLVE_COMMIT"
            git -C "$home" checkout --quiet "$DEVOLVE_COMMIT"
            (cd "$home" && npm ci --no-audit --no-fund)
            mkdir "$RUNNER_TEMP/devolve-bin"
            ln -s "$home/bin/devolve.js" "$RUNNER_TEMP/devolve-bin/devolve"
            echo "$RUNNER_TEMP/devolve-bin" >> "$GITHUB_PATH"
          else
            refuse 'Set DEVOLVE_REPOSITORY and DEVOLVE_COMMIT, or DEVOLVE_PACKAGE: where devolve comes from'
          fi

      - name: Validate
        shell: bash
        run: ${validate}

      - name: Compare with the base
        shell: bash
        run: |
          report="$RUNNER_TEMP/report.md" refusal="$RUNNER_TEMP/refusal.txt"
          if ! ${compare} > "$report" 2> "$refusal"; then
            { echo 'There is no comparison with the base:'; echo; sed 's/^/    /' "$refusal"; } > "$report"
          fi
          cat "$report" >> "$GITHUB_STEP_SUMMARY"

      # The token of a pull request from a fork, or of Dependabot, may not comment: those have the summary of the job.
      - name: Comment
        if: github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]'
        shell: bash
        env:
          GH_TOKEN: \${{ github.token }}
          REPOSITORY: \${{ github.repository }}
          NUMBER: \${{ github.event.pull_request.number }}
          SUMMARY: \${{ github.server_url }}/\${{ github.repository }}/actions/runs/\${{ github.run_id }}
        run: |
          cd "$RUNNER_TEMP"
          { echo '<!-- devolve -->'; ${excerpt}; } > comment.md
          # GitHub takes no more than 65536 characters.
          if [ "$(wc -c < comment.md)" -gt 60000 ]; then
            printf '%s\\n' '<!-- devolve -->' 'What would change is too long for a comment.' > comment.md
          fi
          printf '\\n[The whole report](%s)\\n' "$SUMMARY" >> comment.md
          # The comment of an earlier run is replaced.
          comments="repos/$REPOSITORY/issues/$NUMBER/comments"
          ours=$(gh api "$comments" --paginate --jq \\
            '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- devolve -->"))) | .id' |
            sed -n 1p)
          if [ -n "$ours" ]; then
            gh api "repos/$REPOSITORY/issues/comments/$ours" --method PATCH --field body=@comment.md --silent
          else
            gh api "$comments" --method POST --field body=@comment.md --silent
          fi
`;
}
