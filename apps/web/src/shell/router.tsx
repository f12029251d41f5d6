import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type AnyRouter } from '@tanstack/react-router';
import { AppLayout } from './AppLayout';
import { ErrorPage } from './ErrorPage';
import { HomePage } from './HomePage';
import { NotFoundPage } from './NotFoundPage';

const root = createRootRoute({ component: AppLayout, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });

/** A page whose code comes when it is opened. */
function page<Module extends Record<string, unknown>>(
  path: string,
  load: () => Promise<Module>,
  name: keyof Module & string,
) {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) });
}

const PAGES = [
  page('/workbench', () => import('../workbench/WorkbenchPage'), 'WorkbenchPage'),
  page('/cases', () => import('../cases/CaseListPage'), 'CaseListPage'),
  page('/cases/$caseFileId', () => import('../case/CasePage'), 'CasePage'),
  page('/intake', () => import('../intake/IntakePage'), 'IntakePage'),
  page('/clues', () => import('../clues/CluePoolPage'), 'CluePoolPage'),
  page('/imports', () => import('../imports/ImportPage'), 'ImportPage'),
  page('/oversight', () => import('../oversight/OversightPage'), 'OversightPage'),
  page('/calendar-feeds', () => import('../calendar-feeds/CalendarFeedsPage'), 'CalendarFeedsPage'),
  page('/measures', () => import('../measures/MeasuresPage'), 'MeasuresPage'),
  page('/rule-packs', () => import('../rule-packs/RulePacksPage'), 'RulePacksPage'),
  page('/rule-packs/$hash', () => import('../rule-packs/RulePackPage'), 'RulePackPage'),
  page('/rule-drafts/$draftId', () => import('../rule-draft/RuleDraftPage'), 'RuleDraftPage'),
  page('/parked-openings', () => import('../parked-openings/ParkedOpeningsPage'), 'ParkedOpeningsPage'),
  page('/calendar', () => import('../calendar/CalendarPage'), 'CalendarPage'),
  page('/calendar/import', () => import('../calendar-import/CalendarImportPage'), 'CalendarImportPage'),
  page('/calendar/recalculations', () => import('../recalculation/RecalculationsPage'), 'RecalculationsPage'),
  page(
    '/calendar/recalculations/$recalculationId',
    () => import('../recalculation/RecalculationPage'),
    'RecalculationPage',
  ),
  page('/privacy', () => import('../privacy/PrivacyPage'), 'PrivacyPage'),
  page('/looks', () => import('../reporter/LooksPage'), 'LooksPage'),
  page('/accounts', () => import('../accounts/AccountsPage'), 'AccountsPage'),
  page('/roles', () => import('../roles/RolesPage'), 'RolesPage'),
  page('/departments', () => import('../departments/DepartmentsPage'), 'DepartmentsPage'),
  page('/account', () => import('../account/AccountPage'), 'AccountPage'),
  page('/training-clock', () => import('../training-clock/TrainingClockPage'), 'TrainingClockPage'),
  page('/audit', () => import('../audit/AuditPage'), 'AuditPage'),
  page('/rights', () => import('../rights/RightsPage'), 'RightsPage'),
  page('/api-docs', () => import('../api-docs/ApiDocsPage'), 'ApiDocsPage'),
];

/** The pages of the product by address. */
export function makeRouter(): AnyRouter {
  return createRouter({
    routeTree: root.addChildren([home, ...PAGES]),
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}
