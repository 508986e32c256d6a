import { Translated } from '../translation';
import { section, strings, structs } from '../value';

/** FIPS 140-2 does not allow the default mode of LUKS, XTS. */
const CIPHER = ['--cipher', 'aes-cbc-essiv:sha256'];

/** Gives every LUKS volume a permitted cipher unless the user chose one. */
export function addFipsOptions({ config, set }: Translated): void {
  structs(section(config, 'storage'), 'luks').forEach((volume, index) => {
    const options = strings(volume, 'options');
    if (options.some((option) => option === '--cipher' || option.startsWith('--cipher=') || option === '-c')) return;
    const path = ['storage', 'luks', index, 'options'];
    CIPHER.forEach((_, offset) => set.add(['openshift', 'fips'], [...path, options.length + offset]));
    if (options.length === 0) set.add(['openshift', 'fips'], path);
    volume.options = [...options, ...CIPHER];
  });
}
