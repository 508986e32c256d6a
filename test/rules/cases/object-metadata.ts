import { Cases, vm } from './cases';

const named = (name: string, namespace = 'site') => vm({}, {}, { name, namespace });
const labelled = (key: string, value: string) => vm({}, {}, { labels: { [key]: value } });
const annotated = (key: string, value = '') => vm({}, {}, { annotations: { [key]: value } });

export const objectMetadataCases: Cases = {
  'api/object-name': {
    accepts: [
      { name: 'letters, digits, dashes and dots', manifests: [named('web-1.site')] },
      { name: '253 characters', manifests: [named('a'.repeat(253))] },
      { name: 'a namespace of 63 characters', manifests: [named('web', 'a'.repeat(63))] },
      { name: 'a role, which is named otherwise', manifests: [{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'system:Web' }, rules: [] }] },
    ],
    rejects: [
      { name: 'an upper-case letter', manifests: [named('Web')], path: 'metadata.name' },
      { name: 'an underscore', manifests: [named('web_1')], path: 'metadata.name' },
      { name: 'a dash in front', manifests: [named('-web')], path: 'metadata.name' },
      { name: '254 characters', manifests: [named('a'.repeat(254))], path: 'metadata.name' },
      { name: 'a dot in the namespace', manifests: [named('web', 'site.a')], path: 'metadata.namespace' },
      { name: 'a namespace of 64 characters', manifests: [named('web', 'a'.repeat(64))], path: 'metadata.namespace' },
    ],
  },
  'api/object-labels': {
    accepts: [
      { name: 'a label and an annotation', manifests: [vm({}, {}, { labels: { 'example.com/tier': 'web_1' }, annotations: { 'Example.com/note': 'any text at all' } })] },
      { name: 'an empty value', manifests: [labelled('tier', '')] },
    ],
    rejects: [
      { name: 'a value with a blank', manifests: [labelled('tier', 'the web')], path: 'metadata.labels.tier' },
      { name: 'a value of 64 characters', manifests: [labelled('tier', 'a'.repeat(64))], path: 'metadata.labels.tier' },
      { name: 'an upper-case letter in a domain', manifests: [labelled('Example.com/tier', 'web')], path: 'metadata.labels["Example.com/tier"]' },
      { name: 'a key that ends in a slash', manifests: [annotated('example.com/')], path: 'metadata.annotations["example.com/"]' },
      { name: 'two slashes', manifests: [annotated('example.com/a/b')], path: 'metadata.annotations["example.com/a/b"]' },
      { name: 'more annotations than are stored', manifests: [annotated('note', 'a'.repeat(262_144))], path: 'metadata.annotations' },
    ],
  },
};
