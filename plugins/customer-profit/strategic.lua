-- Who is not given up for its profit: key accounts, and heavyweights, which stand above the purchase matrix (S000-14).
return function(account) return account.key_account or account.heavyweight or account.visit_class == "H" end
