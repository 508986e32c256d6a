export { CatalogSource, CatalogSourceProps, ICatalogSource } from './catalog-source';
export * from './kube-descheduler';
export * from './nm-state';
export * from './operator';
export * from './operator-group';
export * from './operator-installation';
export * from './sriov-operator-config';
export * from './subscription';
