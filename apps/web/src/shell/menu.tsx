import {
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
  SafetyCertificateOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { ACCOUNT_ROLES, type AccountRole, type DeploymentMode } from '@app/contracts';
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

const WORK: readonly AccountRole[] = ['officer', 'lead', 'supervisor'];
const EVERYBODY: readonly AccountRole[] = ACCOUNT_ROLES;

/** Who lets exceptions from secrecy pass, and who reviews them. */
const LOOKS = EVERYBODY.filter((role) => [BREAK_GLASS_APPROVER, BREAK_GLASS_REVIEWER].includes(role));

const ENTRIES: readonly MenuEntry[] = [
  { path: '/workbench', icon: <InboxOutlined />, roles: WORK },
  { path: '/cases', icon: <FolderOpenOutlined />, roles: WORK },
  { path: '/intake', icon: <FileAddOutlined />, roles: ['officer', 'lead'] },
  { path: '/clues', icon: <SearchOutlined />, roles: WORK },
  { path: '/imports', icon: <ImportOutlined />, roles: ['officer', 'lead'] },
  { path: '/oversight', icon: <DashboardOutlined />, roles: ['lead', 'supervisor'] },
  { path: '/measures', icon: <SafetyCertificateOutlined />, roles: WORK },
  { path: '/looks', icon: <EyeOutlined />, roles: LOOKS },
  { path: '/parked-openings', icon: <DisconnectOutlined />, roles: ['system-admin'] },
  { path: '/rule-packs', also: '/rule-drafts', icon: <AuditOutlined />, roles: EVERYBODY },
  { path: '/calendar', icon: <CalendarOutlined />, roles: EVERYBODY },
  { path: '/calendar/recalculations', icon: <FieldTimeOutlined />, roles: ['system-admin'] },
  { path: '/training-clock', icon: <FastForwardOutlined />, roles: ['system-admin'], training: true },
  { path: '/audit', icon: <FileProtectOutlined />, roles: ['audit-admin'] },
  { path: '/api-docs', icon: <ApiOutlined />, roles: EVERYBODY },
];

/** Whether a role works on cases, and so hears of their changes. */
export function seesCases(role: AccountRole | undefined): boolean {
  return WORK.some((one) => one === role);
}

/** What a person of a role finds in the menu; the server checks every call by itself. */
export function menuOf(role: AccountRole, deployment: DeploymentMode): readonly MenuEntry[] {
  return ENTRIES.filter(({ roles, training }) => roles.includes(role) && (!training || deployment === 'training'));
}
