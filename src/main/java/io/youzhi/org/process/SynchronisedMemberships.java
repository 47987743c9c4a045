package io.youzhi.org.process;

import org.springframework.data.jpa.repository.JpaRepository;

/** All memberships that came from the organisation. */
interface SynchronisedMemberships extends JpaRepository<SynchronisedMembership, SynchronisedMembership.Key> {
}
