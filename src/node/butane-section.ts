import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';

/** Properties whose field has another name than their own in small letters. */
const NAMES: Readonly<Record<string, string>> = {
  unsafeKeyFile: 'key_file',
  unsafePasswordHash: 'password_hash',
  size: 'size_mib',
  start: 'start_mib',
};

/** Typed properties as Butane spells them: `mountOptions` is `mount_options`, sizes are MiB and times seconds. */
export function renderSection(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renderSection);
  if (value instanceof Size) return mebibytes(value);
  if (value instanceof Duration) return value.toSeconds();
  if (typeof value !== 'object' || value === null) return value;
  if ('_render' in value) return renderSection((value as { _render(): object })._render());
  return Object.fromEntries(Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => [NAMES[name] ?? name.replace(/[A-Z]/g, '_$&').toLowerCase(), renderSection(each)]));
}

function mebibytes(size: Size): number {
  const kibibytes = size.toKibibytes({ rounding: SizeRoundingBehavior.NONE });
  if (kibibytes % 1024 !== 0) throw new Error(`${kibibytes} KiB is no size of a partition; give whole MiB, as Size.mebibytes(1)`);
  return kibibytes / 1024;
}
