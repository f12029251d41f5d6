import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  CalendarOutlined,
  DashboardOutlined,
  DisconnectOutlined,
  EyeOutlined,
  FastForwardOutlined,
  FieldTimeOutlined,
  FileAddOutlined,
  FileProtectOutlined,
  FolderOpenOutlined,
  ImportOutlined,
  InboxOutlined,
  KeyOutlined,
  SafetyCertificateOutlined,
  SearchOutlined,
  SolutionOutlined,
  UserSwitchOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ACCOUNT_ROLES, DUTIES, sightOf, type AccountRole, type DeploymentMode } from '@app/contracts';
import { BREAK_GLASS_APPROVER, BREAK_GLASS_REVIEWER } from '@app/domain';

/** One entry of the menu. */
export interface MenuEntry {
  readonly path: string;
  /** Another address whose pages belong to it. */
  readonly also?: string;
  readonly icon: ReactNode;
  readonly roles: readonly AccountRole[];
  /** Only in a training deployment. */
  readonly training?: true;
}

const WORK: readonly AccountRole[] = DUTIES['work-on-cases'];
const EVERYBODY: readonly AccountRole[] = ACCOUNT_ROLES;

/** Who lets exceptions from secrecy pass, and who reviews them. */
const LOOKS = EVERYBODY.filter((role) => [BREAK_GLASS_APPROVER, BREAK_GLASS_REVIEWER].includes(role));

const ENTRIES: readonly MenuEntry[] = [
  { path: '/workbench', icon: <InboxOutlined />, roles: WORK },
  { path: '/cases', icon: <FolderOpenOutlined />, roles: WORK },
  { path: '/intake', icon: <FileAddOutlined />, roles: DUTIES['hold-tasks'] },
  { path: '/clues', icon: <SearchOutlined />, roles: WORK },
  { path: '/imports', icon: <ImportOutlined />, roles: DUTIES['hold-tasks'] },
  { path: '/oversight', icon: <DashboardOutlined />, roles: DUTIES['answer-for-department'] },
  { path: '/measures', icon: <SafetyCertificateOutlined />, roles: WORK },
  { path: '/looks', icon: <EyeOutlined />, roles: LOOKS },
  { path: '/privacy', icon: <SolutionOutlined />, roles: [...WORK, ...DUTIES['keep-privacy']] },
  { path: '/accounts', icon: <TeamOutlined />, roles: DUTIES['run-the-system'] },
  { path: '/roles', icon: <KeyOutlined />, roles: DUTIES['agree-to-roles'] },
  { path: '/parked-openings', icon: <DisconnectOutlined />, roles: DUTIES['run-the-system'] },
  { path: '/rule-packs', also: '/rule-drafts', icon: <AuditOutlined />, roles: EVERYBODY },
  { path: '/calendar', icon: <CalendarOutlined />, roles: EVERYBODY },
  {
    path: '/calendar/recalculations',
    icon: <FieldTimeOutlined />,
    roles: [...DUTIES['run-the-system'], ...DUTIES.oversee],
  },
  { path: '/training-clock', icon: <FastForwardOutlined />, roles: DUTIES['run-the-system'], training: true },
  { path: '/audit', icon: <FileProtectOutlined />, roles: DUTIES['read-the-trail'] },
  { path: '/departments', icon: <ApartmentOutlined />, roles: [...DUTIES['run-the-system'], ...DUTIES['grant-roles']] },
  { path: '/rights', icon: <UserSwitchOutlined />, roles: DUTIES['explain-rights'] },
  { path: '/api-docs', icon: <ApiOutlined />, roles: EVERYBODY },
];

/** Whether a role sees cases, and so hears of their changes. */
export function seesCases(role: AccountRole | null | undefined): boolean {
  return sightOf(role ?? null) !== 'none';
}

/** What a person of a role finds in the menu, nothing without a role; the server checks every call by itself. */
export function menuOf(role: AccountRole | null | undefined, deployment: DeploymentMode): readonly MenuEntry[] {
  if (typeof role !== 'string') return [];
  return ENTRIES.filter(({ roles, training }) => roles.includes(role) && (!training || deployment === 'training'));
}
