import { loadPack, type LoadingTools, type PackLoading } from './load-pack.js';
import type { RulePack } from './rule-pack.js';

/** Files of a pack by path, by the pack's hash; `null` when nobody stored it. */
export type PackFiles = (hash: string) => Promise<ReadonlyMap<string, string> | null>;

/** Stored packs by hash, each loaded once. */
export class PackShelf {
  private readonly packs = new Map<string, RulePack>();

  constructor(
    private readonly files: PackFiles,
    private readonly tools: LoadingTools,
  ) {}

  /** The pack of a hash, or what is wrong with its files; `null` when nobody stored it. */
  async take(hash: string): Promise<PackLoading | null> {
    const known = this.packs.get(hash);
    if (known !== undefined) return { ok: true, value: known };
    const files = await this.files(hash);
    if (files === null) return null;
    const loading = loadPack(files, this.tools);
    if (loading.ok) this.packs.set(hash, loading.value);
    return loading;
  }
}
