package org.practicekit.adapter.x12;

import java.util.Map;
import java.util.Optional;
import org.practicekit.billing.claim.ClaimProvider;
import org.practicekit.billing.claim.ClaimProviderBuilder;
import org.practicekit.billing.claim.ProviderRole;

/** A provider while a claim is read. */
final class ProviderParty extends Party {
    /** NM101 of providers of a claim or a line, with those of 4010. */
    private static final Map<String, ProviderRole> ROLES = Map.of(
            "82", ProviderRole.RENDERING,
            "DN", ProviderRole.REFERRING,
            "P3", ProviderRole.PRIMARY_CARE,
            "DK", ProviderRole.ORDERING,
            "DQ", ProviderRole.SUPERVISING,
            "QB", ProviderRole.PURCHASED,
            "77", ProviderRole.FACILITY,
            "FA", ProviderRole.FACILITY,
            "LI", ProviderRole.FACILITY,
            "TL", ProviderRole.FACILITY);

    private final ClaimProviderBuilder provider;
    private boolean hasTaxId;

    ProviderParty(ProviderRole role) {
        this.provider = ClaimProvider.builder().role(role);
    }

    /** The provider whom an NM1 names; a stranger when it is none that a claim has a place for. */
    static Party of(String code) {
        return Optional.ofNullable(ROLES.get(code))
                .<Party>map(ProviderParty::new)
                .orElseGet(Stranger::new);
    }

    @Override
    void name(Elements row) {
        provider.organization(row.text(2).equals("2"))
                .name(row.said(3))
                .firstName(row.said(4))
                .middleName(row.said(5))
                .suffix(row.said(7));
        switch (row.text(8)) {
            case "XX" -> provider.npi(row.said(9));
            case "24" -> taxId(row, 9, false);
            case "34" -> taxId(row, 9, true);
            default -> {
                if (row.has(8) || row.has(9)) {
                    row.unknown(8, row.text(8));
                }
            }
        }
    }

    @Override
    boolean read(Elements row) {
        switch (row.segment().tag()) {
            case "PRV" -> provider.taxonomy(row.said(3));
            case "PER" -> {
                provider.contact(row.said(2));
                phone(row).ifPresent(provider::phone);
            }
            case "REF" -> reference(row);
            default -> {
                return super.read(row);
            }
        }
        return true;
    }

    ClaimProvider provider() {
        return provider.address(address()).build();
    }

    private void reference(Elements row) {
        String qualifier = row.text(1);
        if (!hasTaxId && (qualifier.equals("EI") || qualifier.equals("SY")) && row.has(2)) {
            taxId(row, 2, qualifier.equals("SY"));
        } else {
            ClaimSegments.reference(row).ifPresent(provider::addReferences);
        }
    }

    private void taxId(Elements row, int element, boolean ofPerson) {
        hasTaxId = row.has(element);
        provider.taxId(row.said(element)).taxIdOfPerson(ofPerson);
    }
}
