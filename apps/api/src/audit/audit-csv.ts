import type { AuditEntryView } from '@app/contracts';
import { csvOf } from '../http/csv.js';

const HEADINGS = [
  '时间 at',
  '操作人 actor',
  '角色 role',
  '部门 department',
  '地址 ip',
  '动作 action',
  '对象 object',
  '结果 result',
  '原因 reason',
  '变更字段 fields',
  '请求 request',
  '链 chain',
  '序号 seq',
  '哈希 hash',
];

/** Entries of the audit trail as a table that a spreadsheet may open. */
export function auditCsv(entries: readonly AuditEntryView[]): string {
  return csvOf([HEADINGS, ...entries.map(rowOf)]);
}

function rowOf({ actor, object, ...entry }: AuditEntryView): readonly string[] {
  return [
    ...[entry.at, actor.name ?? '', actor.role ?? '', actor.departmentCode ?? '', actor.ip ?? ''],
    ...[entry.action, object === null ? '' : `${object.kind} ${object.id}`, entry.result, entry.reason ?? ''],
    ...[entry.changes.map(({ field }) => field).join('; '), entry.requestId ?? ''],
    ...[entry.chain, String(entry.seq), entry.hash],
  ];
}
