/**
 * Views of the owner, which no policy narrows: they tell how many there are over all departments, and nothing else.
 * A view here must hold no text, no day and no id but the one that it counts for.
 */
export const FIGURE_VIEWS: Readonly<Record<string, string>> = {
  enterprise_figures: `SELECT e.id AS enterprise_id,
      (SELECT count(*)::int FROM case_file o WHERE o.enterprise_id = e.id AND o.stage NOT IN ('closed', 'merged'))
        AS open_cases,
      (SELECT count(*)::int FROM complaint k WHERE k.enterprise_id = e.id AND k.status = 'received') AS waiting_clues
    FROM enterprise e`,
};
